// Extension GetAwaiter: of tuples, of what MoveNextAsync and DisposeAsync give.
namespace Programs.Statements.ExtensionAwaiters;

public readonly record struct Soon<T>(T Result);

public sealed class Ticks : IDisposable
{
    private int _at;

    public Ticks GetAsyncEnumerator() => this;

    public int Current => _at;

    public Soon<bool> MoveNextAsync() => new(++_at < 3);

    public Soon<string> DisposeAsync() => new(Note("dispose async", "let go"));

    public void Dispose() => Log("dispose");
}

public static class SoonExtensions
{
    public static System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter<T>(this Soon<T> soon) => TaskOf(soon.Result).GetAwaiter();

    public static System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(this (int, int) pair) => TaskOf(pair.Item1 + pair.Item2).GetAwaiter();
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Soon<int>(1));
        Log(await (2, await Value(3)));
        await foreach (var tick in new Ticks())
            Log(tick);
        await using (var ticks = new Ticks())
            Log(await new Soon<string>("inside"));
    }
}
