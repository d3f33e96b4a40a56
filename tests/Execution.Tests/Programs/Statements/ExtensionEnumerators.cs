// foreach and await foreach over extension enumerators, with awaits inside.
namespace Programs.Statements.ExtensionEnumerators;

public readonly record struct Range(int From, int To);

public sealed class RangeEnumerator(Range range) : IDisposable
{
    private int _at = range.From - 1;

    public int Current => _at;

    public bool MoveNext() => Note($"move to {_at + 1}", ++_at < range.To);

    public void Dispose() => Log("dispose");
}

public sealed class SlowEnumerator(Range range)
{
    private int _at = range.From - 1;

    public int Current => _at;

    public async Task<bool> MoveNextAsync()
    {
        await TaskOf(_at);
        return ++_at < range.To;
    }

    public async ValueTask DisposeAsync() => Log(await TaskOf("async dispose"));
}

public static class RangeExtensions
{
    public static RangeEnumerator GetEnumerator(this Range range) => new(range);

    public static SlowEnumerator GetAsyncEnumerator(this Range range) => new(range);
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new Range(1, 4))
        {
            if (number == 2)
                continue;
            Log(await Value(number));
        }

        await foreach (var number in new Range(5, 7))
            Log(number);
        await foreach (long number in await Value(new Range(8, 9)))
            Log(await Value(number));
        foreach (var number in (Note("tuple", (1, 2)), 3))
            await Pause($"{number}");
    }

    private static IEnumerator<int> GetEnumerator(this ((int, int), int) tuple)
    {
        yield return tuple.Item1.Item1;
        yield return tuple.Item1.Item2;
        yield return tuple.Item2;
    }
}
