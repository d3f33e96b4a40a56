// Enter and exit are coroutines.
namespace Programs.Using.AwaitUsingPattern;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await using (var session = await Session.Open("one"))
        {
            Log(await session.Ask("question"));
        }
        try
        {
            await using var failing = await Session.Open("two");
            throw new InvalidOperationException(await failing.Ask("fail"));
        }
        catch (InvalidOperationException e)
        {
            Log($"caught {e.Message}");
        }
    }
}

public sealed partial class Session
{
    private readonly string _name;

    private Session(string name) => _name = name;

    [Coroutine]
    public static async Coroutine<Session> Open(string name)
    {
        await Pause($"open {name}");
        return new Session(name);
    }

    [Coroutine]
    public async Coroutine<string> Ask(string question) => $"{_name}: {await Value(question)}";

    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        await Pause($"close {_name}");
        Log($"closed {_name}");
    }
}
