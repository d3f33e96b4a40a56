namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// A tick each period, without drift: <c>await foreach (var tick in Coroutine.Every(TimeSpan.FromSeconds(1)))</c>. The first comes when one
    /// period is over. Never ends by itself.
    /// </summary>
    /// <remarks>
    /// Where the loop's body takes longer than a period, the tick that it missed comes at once; of several, only the last does. So ticks never pile up.
    /// On the loop's clock and thread. As .NET's <see cref="PeriodicTimer"/>; asyncio has none.
    /// </remarks>
    /// <param name="period">The time from tick to tick.</param>
    /// <returns>How many periods are over since the first step: 1, 2, 3; numbers are left out where ticks were missed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is not positive.</exception>
    public static IAsyncEnumerable<long> Every(TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        return Ticks(period);
    }

    [Coroutine(Restorable = true)]
    private static async IAsyncEnumerable<long> Ticks(TimeSpan period)
    {
        var clock = new TickClock(period);
        while (true)
        {
            await Sleep(clock.UntilNext());
            yield return clock.Tick;
        }
    }
}
