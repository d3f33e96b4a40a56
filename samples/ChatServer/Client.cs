namespace ChatServer;

/// <summary>A client that follows a script and prints what it hears.</summary>
internal sealed partial class Client
{
    private readonly string _name;
    private readonly AsyncStreamReader _reader;
    private readonly AsyncStreamWriter _writer;

    private Client(string name, AsyncStreamReader reader, AsyncStreamWriter writer) => (_name, _reader, _writer) = (name, reader, writer);

    [Coroutine]
    public static async Coroutine<Client> Connect(string name, int port)
    {
        var (reader, writer) = await Tcp.OpenConnection("127.0.0.1", port);
        var client = new Client(name, reader, writer);
        await client.Hears();
        return client;
    }

    /// <summary>Connects and says its name.</summary>
    [Coroutine]
    public static async Coroutine<Client> Enter(string name, int port)
    {
        Client client = await Connect(name, port);
        client.Says(name);
        await client.Hears();
        return client;
    }

    public void Says(string line) => _writer.WriteLine(line);

    /// <summary>Waits for the next line.</summary>
    [Coroutine]
    public async Coroutine Hears()
    {
        string? line = await _reader.ReadLine();
        Console.WriteLine($"{_name,6} | {line ?? "(the end)"}");
    }

    /// <summary>Listens until it is cancelled, and is then gone without a word.</summary>
    [Coroutine]
    public async Coroutine HearsUntilCancelled()
    {
        try
        {
            while (true)
                await Hears();
        }
        finally
        {
            _writer.Abort();
        }
    }

    [Coroutine]
    public async Coroutine Leaves() => await _writer.DisposeAsync();
}
