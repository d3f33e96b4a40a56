using ChatServer;

// dotnet run --project samples/ChatServer                a server and some clients that follow a script
// dotnet run --project samples/ChatServer -- serve 5000  a server for whoever comes: nc localhost 5000
if (args is ["serve", var port])
{
    EventLoop.Run(Chat.ServeForever(int.Parse(port)));
    return;
}

var clock = new ScriptedClock();
EventLoop.Run(Script.Play(clock), new EventLoopOptions { TimeProvider = clock });
