// An async enumerable by pattern whose steps are coroutines.
namespace Programs.Loops.AwaitForEachPattern;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in new Ticker(4))
        {
            if (number == 2)
                continue;
            Log($"tick {number} {await Value("seen")}");
        }
        await foreach (var number in new Ticker(4))
        {
            if (number == 2)
                break;
            Log(number);
        }
    }
}

public sealed partial class Ticker(int count)
{
    private int _current;

    public int Current => Note($"current {_current}", _current);

    public Ticker GetAsyncEnumerator() => Note("enumerate", this);

    [Coroutine]
    public async Coroutine<bool> MoveNextAsync()
    {
        await Pause("move");
        return ++_current <= count;
    }

    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        await Pause("dispose");
        Log("disposed");
    }

    public override string ToString() => "ticker";
}
