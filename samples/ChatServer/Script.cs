namespace ChatServer;

internal static partial class Script
{
    [Coroutine]
    public static async Coroutine Play(ScriptedClock clock)
    {
        var chat = new Chat();
        await using AsyncServer server = await Tcp.StartServer(chat.Serve, "127.0.0.1", 0, limit: 256);
        int port = server.Port;

        Say("Alice and Bob meet in the lobby");
        Client alice = await Client.Enter("Alice", port);
        Client bob = await Client.Enter("Bob", port);
        await alice.Hears();
        alice.Says("hello Bob");
        await Heard(alice, bob);

        Say("A name is taken once");
        Client carol = await Client.Connect("Carol", port);
        carol.Says("Bob");
        await carol.Hears();
        carol.Says("Carol");
        await Heard(carol, alice, bob);

        Say("What is said in a room stays there");
        carol.Says("/join kitchen");
        await Heard(carol, alice, bob);
        carol.Says("is anybody here?");
        await carol.Hears();
        bob.Says("/who");
        await bob.Hears();

        Say("Dave says nothing for half a minute");
        Client dave = await Client.Connect("Dave", port);
        clock.Advance(Chat.LoginTime);
        await dave.Hears();
        await dave.Hears();

        Say("Bob says too much");
        bob.Says(new string('b', 1000));
        await bob.Hears();
        bob.Says("sorry");
        await Heard(alice, bob);

        Say("Carol falls asleep in the kitchen");
        clock.Advance(Chat.IdleTime - TimeSpan.FromMinutes(1));
        alice.Says("still here");
        await Heard(alice, bob);
        bob.Says("me too");
        await Heard(alice, bob);
        clock.Advance(TimeSpan.FromMinutes(1));
        await carol.Hears();
        await carol.Hears();

        Say("Bob's client is cancelled while it listens");
        CoroutineTask listening = EventLoop.Current.CreateTask(bob.HearsUntilCancelled());
        await Coroutine.Yield();
        listening.Cancel();
        await alice.Hears();

        Say("The server closes");
        server.Close();
        server.CloseClients();
        await alice.Hears();
        await server.WaitClosed();
        await alice.Leaves();
        Console.WriteLine($"{chat.Messages} messages, {server.ClientCount} clients left");
    }

    private static void Say(string heading) => Console.WriteLine($"== {heading}");

    /// <summary>Each of them hears a line, in this order in the transcript.</summary>
    [Coroutine]
    private static async Coroutine Heard(params Client[] clients)
    {
        foreach (Client client in clients)
            await client.Hears();
    }
}
