namespace Tour;

public static partial class AsyncIterator
{
    [Coroutine]
    static async Coroutine Launch()
    {
        await foreach (int left in new Countdown(3))
            Console.WriteLine($"{left} ...");

        Console.WriteLine("lift-off");
    }

    public static void Run() => EventLoop.Run(Launch(), Clock.Options);
}

/// <summary>What <c>__aiter__</c> and <c>__anext__</c> are in Python.</summary>
public sealed partial class Countdown(int from)
{
    public int Current { get; private set; } = from + 1;

    public Countdown GetAsyncEnumerator() => this;

    [Coroutine]
    public async Coroutine<bool> MoveNextAsync()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
        Current--;
        return Current > 0;
    }
}
