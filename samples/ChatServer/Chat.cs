namespace ChatServer;

/// <summary>
/// The server's side: members, each in one room. All of it runs on one loop, so nothing here needs a lock: between two awaits nobody else runs.
/// </summary>
public sealed partial class Chat
{
    /// <summary>How long a newcomer may take to say who it is.</summary>
    public static readonly TimeSpan LoginTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a member may be silent.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Member> _members = [];
    private readonly Dictionary<string, Room> _rooms = [];

    public int Messages { get; private set; }

    [Coroutine]
    public static async Coroutine ServeForever(int port)
    {
        await using AsyncServer server = await Tcp.StartServer(new Chat().Serve, "localhost", port);
        Console.WriteLine($"{server}; Ctrl-C ends it");
        await server.ServeForever();
    }

    /// <summary>Runs for each connection, until it ends or is told to.</summary>
    [Coroutine]
    public async Coroutine Serve(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        Member? member = null;
        try
        {
            member = await Login(reader, writer);
            await Listen(member, reader);
        }
        catch (TimeoutException)
        {
            writer.WriteLine(member is null ? "* too slow, goodbye" : "* silent for too long, goodbye");
        }
        catch (IOException)
        {
            // the other side is gone, with or without a goodbye
        }
        finally
        {
            if (member is not null)
                Leave(member);
        }
    }

    [Coroutine]
    private async Coroutine<Member> Login(AsyncStreamReader reader, AsyncStreamWriter writer)
    {
        writer.WriteLine("* who are you?");
        return await Coroutine.Timeout(LoginTime, async () =>
        {
            while (true)
            {
                string name = await reader.ReadLine() ?? throw new EndOfStreamException();
                var member = new Member(name.Trim(), writer);
                if (member.Name.Length > 0 && _members.TryAdd(member.Name, member))
                {
                    Join(member, "lobby");
                    return member;
                }

                writer.WriteLine($"* there is a '{member.Name}' already");
            }
        });
    }

    [Coroutine]
    private async Coroutine Listen(Member member, AsyncStreamReader reader)
    {
        while (true)
        {
            try
            {
                string? line = await Coroutine.WaitFor(reader.ReadLine(), IdleTime);
                if (line is null or "/quit")
                    return;
                Obey(member, line);
            }
            catch (LimitOverrunException)
            {
                member.Hear("* nobody wants to read that much");
            }
        }
    }

    private void Obey(Member member, string line)
    {
        if (line.StartsWith("/join ", StringComparison.Ordinal))
        {
            Part(member);
            Join(member, line["/join ".Length..].Trim());
        }
        else if (line == "/who")
        {
            member.Hear($"* here: {member.Room}");
        }
        else
        {
            Messages++;
            member.Room?.Tell($"{member.Name}: {line}");
        }
    }

    private void Join(Member member, string room)
    {
        if (!_rooms.TryGetValue(room, out Room? joined))
            _rooms.Add(room, joined = new Room(room));
        joined.Add(member);
    }

    private void Part(Member member)
    {
        Room room = member.Room!;
        room.Remove(member);
        if (room.IsEmpty)
            _rooms.Remove(room.Name);
    }

    private void Leave(Member member)
    {
        _members.Remove(member.Name);
        Part(member);
    }
}
