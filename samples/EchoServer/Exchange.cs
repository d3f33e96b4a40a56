using System.Net.Sockets;

namespace EchoServer;

/// <summary>The server and all clients, until everything has been exchanged.</summary>
public static partial class Exchange
{
    [Coroutine]
    public static async Coroutine<Summary> Run(Socket listener, int clients, int messagesEach)
    {
        var summary = new Summary();
        CoroutineTask server = EventLoop.Current.CreateTask(Server.Serve(listener, clients, summary));

        await Coroutine.Gather(Enumerable.Range(0, clients).Select(id => Client.Talk(id, listener.LocalEndPoint!, messagesEach, summary)));
        await server;
        return summary;
    }
}

/// <summary>What was exchanged. One thread writes it, so it needs no lock.</summary>
public sealed class Summary
{
    public int Served { get; set; }
    public int Messages { get; set; }
    public int Unchanged { get; set; }
    public long Bytes { get; set; }
}
