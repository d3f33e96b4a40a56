using System.Net;
using System.Net.Sockets;
using EchoServer;

// A TCP echo server and its clients, all on one loop and one thread.
const int Clients = 200;
const int MessagesEach = 5;

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
listener.Listen(Clients);

Summary summary = EventLoop.Run(Exchange.Run(listener, Clients, MessagesEach));

Console.WriteLine($"{summary.Served} clients were served");
Console.WriteLine($"{summary.Messages} messages, {summary.Bytes} bytes");
Console.WriteLine($"{summary.Unchanged} came back unchanged");
