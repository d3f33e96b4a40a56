// A struct that assigns this between awaits, whole and by parts: it works on its own copy.
namespace Programs.Types.StructThisAssigned;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter { Count = 1 };
        Log(await counter.Reset(5));
        Log(counter);
        Log(await new Counter { Count = 3 }.Next());
        IJob job = new Counter { Count = 7 };
        Log(await job.Next());
        Log(job);
        Log(await new Pair<string>("a", "b").Swap());
    }
}

public interface IJob
{
    Coroutine<string> Next();
}

public partial struct Counter : IJob
{
    public int Count;
    public string? Name;

    [Coroutine]
    public async Coroutine<string> Reset(int start)
    {
        this = new Counter { Count = start, Name = await Value("reset") };
        Log(this);
        Count += await Value(1);
        this = this with { Count = Count * await Value(2) };
        Log(this);
        this = default;
        await Pause("default");
        return $"{Count} {Name ?? "none"}";
    }

    [Coroutine]
    public async Coroutine<string> Next()
    {
        (this, var old) = (new Counter { Count = Count + await Value(1) }, this);
        await Pause("swapped");
        return $"{old} then {this}";
    }

    public override readonly string ToString() => $"{Count}:{Name}";
}

public partial struct Pair<T>(T left, T right)
{
    private T _left = left;
    private T _right = right;

    [Coroutine]
    public async Coroutine<string> Swap()
    {
        this = new Pair<T>(_right, await Value(_left));
        return $"{_left} {_right}";
    }
}
