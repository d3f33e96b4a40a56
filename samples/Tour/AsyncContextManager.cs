namespace Tour;

public static partial class AsyncContextManager
{
    [Coroutine]
    static async Coroutine Visit()
    {
        await using (Connection connection = await Connection.Open("sensor"))
        {
            Console.WriteLine($"using the {connection.Name}");
        }

        Console.WriteLine("after the block");
    }

    public static void Run() => EventLoop.Run(Visit(), Clock.Options);
}

public sealed partial class Connection
{
    Connection(string name) => Name = name;

    public string Name { get; }

    [Coroutine]
    public static async Coroutine<Connection> Open(string name)     // enter
    {
        Console.WriteLine($"connecting to the {name}");
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
        return new Connection(name);
    }

    [Coroutine]
    public async Coroutine DisposeAsync()                           // exit
    {
        Console.WriteLine($"saying goodbye to the {Name}");
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
        Console.WriteLine("disconnected");
    }
}
