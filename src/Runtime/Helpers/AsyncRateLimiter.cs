using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// Lets so many coroutines go on in any span of time, strictly in the order in which they came: for a server that refuses more requests a
/// second. The others wait.
/// </summary>
/// <example><code>await requests.Acquire();</code></example>
/// <remarks>For the thread of the loop on which it was first used, whose clock it goes by; what it was made with may be read on any thread. Asyncio has none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncRateLimiter
{
    /// <summary>Held by the one that waits for its time; the others wait for it.</summary>
    private readonly AsyncLock _turn = new();

    /// <summary>When those began that still count, the earliest first.</summary>
    private readonly Queue<TimeSpan> _starts = new();

    /// <summary>Makes a limiter.</summary>
    /// <param name="count">How many may go on in any span of the length <paramref name="period"/>; so many at once, if none has before.</param>
    /// <param name="period">The span of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is not positive.</exception>
    public AsyncRateLimiter(int count, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        Count = count;
        Period = period;
    }

    /// <summary>How many may go on in any <see cref="Period"/>.</summary>
    public int Count { get; }

    /// <summary>The span of time.</summary>
    public TimeSpan Period { get; }

    /// <summary>Waits until one more may go on and every earlier caller has. A cancel while it waits leaves its place to the next.</summary>
    [Coroutine]
    public async Coroutine Acquire()
    {
        _turn.CheckThread(nameof(Acquire));
        using (await _turn.Acquire())
        {
            while (!TryStart())
                await Coroutine.Sleep(Period - (EventLoop.Current.Time - _starts.Peek()));
        }
    }

    /// <summary>Goes on if that needs no waiting.</summary>
    /// <returns>Whether it may.</returns>
    public bool TryAcquire()
    {
        _turn.CheckThread(nameof(TryAcquire));
        return !_turn.MustWait && TryStart();
    }

    /// <summary>How many may go on, and how often.</summary>
    public override string ToString() => $"{nameof(AsyncRateLimiter)}: {Count} in {Period}";

    private bool TryStart()
    {
        var now = EventLoop.Current.Time;
        while (_starts.TryPeek(out var first) && now - first >= Period)
            _starts.Dequeue();
        if (_starts.Count == Count)
            return false;
        _starts.Enqueue(now);
        return true;
    }
}
