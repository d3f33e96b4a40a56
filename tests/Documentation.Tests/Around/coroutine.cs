using Coroutines;

/// <summary>A block is statements of a coroutine; types behind them stand outside of it.</summary>
public static partial class Program
{
    /// <summary>Takes that many seconds, one if nothing is said.</summary>
    [Coroutine]
    private static async Coroutine<string> Fetch(string what, double seconds = 1)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        return $"the {what}";
    }

    [Coroutine]
    private static async Coroutine Example()
    {
        /* code */
    }

    private static void Main() => EventLoop.Run(Example());
}
