// using of a ref struct between awaits; ref struct enumerators.
namespace Programs.Statements.RefStructResources;

public ref struct Guard(string name)
{
    public readonly string Name => name;

    public void Dispose() => Log($"dispose {name}");
}

public ref struct Countdown(int from) : IDisposable
{
    public int Current { get; private set; } = from;

    public readonly Countdown GetEnumerator() => this;

    public bool MoveNext() => --Current > 0;

    public void Dispose() => Log("countdown over");
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Pause("before");
        for (var i = 0; i < 2; i++)
        {
            await Pause($"round {i}");
            using var guard = new Guard($"guard {i}");
            if (i == 1)
                break;
            Log(guard.Name);
        }

        var from = await Value(4);
        foreach (var number in new Countdown(from))
            Log(number);
        foreach (var number in new Countdown(await Value(3)))
            Log(number);
        Log(await Nested());
    }

    [Coroutine]
    private static async Coroutine<string> Nested()
    {
        var name = await Value("nested");
        using (var guard = new Guard(name))
        using (new Countdown(1))
        {
            return guard.Name + guard.Name.Length;
        }
    }
}
