// Awaiters by pattern: GetAwaiter as an extension, an awaiter that is a mutable struct, a result by reference.
namespace Programs.Types.CustomAwaiters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await 5);
        Log(await (2, 3));
        await TimeSpan.Zero;
    }
}

public static class Awaiting
{
    public static System.Runtime.CompilerServices.ValueTaskAwaiter<int> GetAwaiter(this int number) => ValueTaskOf(number * 2).GetAwaiter();

    public static Awaiter GetAwaiter(this (int A, int B) pair) => new(pair);

    public static ProbeAwaiter GetAwaiter(this TimeSpan span) => Pause(span.ToString()).GetAwaiter();
}

public struct Awaiter((int A, int B) pair) : System.Runtime.CompilerServices.INotifyCompletion
{
    private int _asked;

    public bool IsCompleted => Note($"asked {++_asked}", true);

    public void OnCompleted(Action continuation) => throw new InvalidOperationException("never");

    public readonly int GetResult() => pair.A * pair.B + _asked * 100;
}
