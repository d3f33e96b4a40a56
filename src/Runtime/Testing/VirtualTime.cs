namespace Coroutines.Testing;

/// <summary>
/// A clock for tests: it stands still while anything can run and jumps to the next deadline when all is idle, so a test that sleeps for
/// an hour takes no time. Give it to a loop by <see cref="EventLoopOptions.TimeProvider"/>; .NET's timers that are made from it
/// (<c>Task.Delay(delay, clock)</c>) move with it. From any thread.
/// </summary>
/// <remarks>
/// Work on other threads takes real time: while a coroutine waits for <see cref="Coroutine.ToThread(Action)"/>, or holds it
/// (<see cref="TestLoop.HoldTime"/>), the clock does not move, and a loop that has no deadline left waits for foreign operations really, up to <see cref="HangLimit"/>.
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _start;
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (long Due, long Sequence)> _timers = new();
    private long _now;
    private long _sequence;

    /// <summary>Makes a clock that shows the start of the year 2000.</summary>
    public VirtualTime()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Makes a clock that shows <paramref name="start"/>.</summary>
    public VirtualTime(DateTimeOffset start) => _start = start;

    /// <summary>
    /// How long, in real time, a loop waits for something that only another thread can bring; <see cref="Timeout.InfiniteTimeSpan"/>: for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more than <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan HangLimit
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue));
            }

            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many rounds a loop may go while the clock stands still: ten million at first. More are a hang, too: coroutines that yield until something happens keep
    /// the clock from moving, and so from happening what they wait for. While something outside of the loop is awaited, they may also take
    /// <see cref="HangLimit"/> for it.
    /// </summary>
    public int RoundLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 10_000_000;

    /// <summary>The time since the clock was made.</summary>
    public TimeSpan Elapsed => new(Interlocked.Read(ref _now));

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <summary>Moves the clock by hand, ringing the timers that are due on the way.</summary>
    /// <param name="time">How far.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        MoveTo(After(time));
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(VirtualTimer timer, int setting, TimeSpan dueTime)
    {
        lock (_lock)
            _timers.Enqueue((timer, setting), (After(dueTime), _sequence++));
    }

    /// <summary>Called by a loop that has nothing to do before <paramref name="deadline"/>, a time since the loop's start.</summary>
    internal void WaitForWork(EventLoop loop, long deadline)
    {
        if (loop.OutsideWorkCount == 0)
        {
            var inLoop = deadline == long.MaxValue ? long.MaxValue : After(loop.TimeUntil(deadline));
            var next = Math.Min(inLoop, NextTimer());
            if (next != long.MaxValue)
            {
                MoveTo(next);
                return;
            }
        }

        if (loop.OutsideWorkCount == 0 && loop.Foreign.Pending == 0)
            throw new LoopHangException(loop, "its tasks wait and nothing is left that could wake them");
        if (!loop.Inbox.Wait(HangLimit))
            throw new LoopHangException(loop, $"its tasks wait and no other thread woke them for {HangLimit}");
        loop.ForgetRounds();
    }

    /// <summary>The clock ends before the last tick, at which nothing is ever due.</summary>
    private long After(TimeSpan time) => GetTimestamp() is var now && time.Ticks < long.MaxValue - now ? now + time.Ticks : long.MaxValue - 1;

    /// <summary>Whether no time is left.</summary>
    internal bool IsOver => GetTimestamp() >= long.MaxValue - 1;

    private long NextTimer()
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out var entry, out var when))
            {
                if (entry.Timer.IsSetting(entry.Setting))
                    return when.Due;
                _timers.Dequeue();
            }
        }

        return long.MaxValue;
    }

    private void MoveTo(long ticks)
    {
        while (NextTimer() is var due && due <= ticks)
        {
            (VirtualTimer Timer, int Setting) entry;
            lock (_lock)
                entry = _timers.Dequeue();
            Interlocked.Exchange(ref _now, Math.Max(_now, due));
            entry.Timer.Ring(entry.Setting);
        }

        Interlocked.Exchange(ref _now, Math.Max(_now, ticks));
    }
}
