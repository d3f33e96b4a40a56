// += and -= on a dynamic member: C# asks whether it is an event before it looks at the right side.
namespace Programs.Dynamic.DynamicEvents;

public sealed class Bell
{
    private Action? _rung;
    private int _count;

    public event Action? Rung
    {
        add
        {
            Log("add");
            _rung += value;
        }

        remove
        {
            Log("remove");
            _rung -= value;
        }
    }

    public int Count
    {
        get => Note("read", _count);
        set => _count = Note($"write {value}", value);
    }

    public Action? Plain { get; set; }

    public void Ring()
    {
        Log("ring");
        _rung?.Invoke();
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Action heard = () => Log("heard");
        dynamic bell = new Bell();
        bell.Rung += await Named(heard);
        bell.Ring();
        Find(bell).Rung += await Named(() => Log("found"));
        bell.Ring();
        bell.Rung -= await Named(heard);
        bell.Ring();
        (await Later((object)bell)).Rung += heard;
        bell.Ring();

        bell.Count += await Value(2);
        bell.Count -= await Value(1);
        Log(bell.Count += await Value(5));
        bell.Plain += await Named(heard);
        bell.Plain();
        var delegates = (bell.Plain += await Named(heard)).GetInvocationList();
        Log(delegates.Length);
        if (bell.Plain is Action)
            bell.Rung += bell.Count > 3 ? await Named(heard) : null;
        bell.Ring();

        await Fails(bell);
        await Fails(null);
    }

    private static dynamic Find(object bell) => Note("find", bell);

    [Coroutine]
    private static async Coroutine Fails(dynamic? thing)
    {
        try
        {
            thing!.Missing += await Value(1);
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException error)
        {
            Log(error.Message);
        }

        try
        {
            Log(thing!.Rung += await Named(() => Log("never")));
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException error)
        {
            Log(error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine<Action> Named(Action action)
    {
        await Value("action");
        return action;
    }

    [Coroutine]
    private static async Coroutine<dynamic> Later(object bell)
    {
        await Pause("later");
        return bell;
    }
}
