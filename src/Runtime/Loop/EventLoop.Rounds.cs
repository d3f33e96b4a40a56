using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;
using Coroutines.Testing;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>Wakes the loop when another clock than the system's says so.</summary>
    private ITimer? _alarm;

    /// <summary>How many coroutines wait for work on another thread that they themselves started.</summary>
    internal int OutsideWorkCount;

    /// <summary>Whether the next round may follow at once. What it would have to look after, beside ready frames, the inbox and foreign waits, takes this back.</summary>
    private bool _mayRunOn;

    /// <summary>The same, and no foreign wait is to be freed.</summary>
    private bool _mayRunStraightOn;

    /// <summary>Set by other threads, when they have put something where the loop looks between two rounds.</summary>
    private volatile bool _isCalled;

    /// <summary>Whether a next round has ready frames to run and nothing else to do.</summary>
    /// <remarks>Asked after each turn of a coroutine that yields alone. The profile by which .NET compiles the loop may not know such programs.</remarks>
    private bool HasOnlySteps
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _mayRunStraightOn && !_isCalled && Ready.Count > 0;
    }

    /// <summary>To be called when something has to be looked after before the next round.</summary>
    internal void StopRunningOn() => _mayRunOn = _mayRunStraightOn = false;

    /// <summary>From another thread, after there is something new to look at.</summary>
    internal void Call()
    {
        // only read, mostly: the loop's own line stays in its cache
        if (!_isCalled)
            _isCalled = true;
    }

    /// <summary>A foreign wait has ended, and is free after the round that follows.</summary>
    internal void NoteDelivered(ForeignWait wait)
    {
        Foreign.Delivered(wait);
        _mayRunStraightOn = false;
    }

    /// <summary>Between two rounds: when there is nothing to be done but to free foreign waits, does it.</summary>
    /// <returns>Whether the next round may follow.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunsOnBehindForeign()
    {
        if (!_mayRunOn || _isCalled || Ready.Count == 0)
            return false;
        Foreign.EndRound();
        _mayRunStraightOn = !Foreign.HasDelivered;
        return true;
    }

    /// <summary>One round: waits for work, then other threads' calls, due timers, and everything that is ready by now, each once.</summary>
    /// <param name="mayRunOn">Whether it may go on with the next rounds, as long as they have nothing but steps.</param>
    private void RunRound(bool mayRunOn = false)
    {
        if (Ready.Count == 0 && _checkpoint is null)
            WaitForWork();
        _selector?.PollNowAndThen();
        RunReady(mayRunOn);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RunReady(bool mayRunOn = false)
    {
        // taken back before all is looked at: what comes later calls again
        if (_isCalled)
            Interlocked.Exchange(ref _isCalled, false);
        Thread.Trimmer.TrimAfterCollection();
        if (Inbox.HasItems)
            Inbox.Drain();
        if (Timers.Count > 0)
            Timers.Fire(Time.Ticks, this);
        if (_checkpoint is not null)
            TakeCheckpoint();
        if (_isTested)
            BeginTestedRound();
        _mayRunOn = mayRunOn && _checkpoint is null && !Inbox.HasItems && !_isStopping && Timers.Count == 0 && _selector is not { IsWaitedFor: true };
        _mayRunStraightOn = _mayRunOn && !Foreign.HasDelivered;
        do
        {
            RunSteps();
        }
        while (RunsOnBehindForeign());
        Foreign.EndRound();
    }

    private void WaitForWork()
    {
        if (Inbox.HasItems)
            return;
        var deadline = Timers.NextDeadline(exact: IsVirtual);

        // what has come already comes before those that wait until nothing does, and before the clock moves
        if ((_awaitingIdle is not null || IsVirtual) && HasInput())
            return;
        if (WakeIdle(deadline))
            return;
        if (_timeProvider is VirtualTime clock)
            clock.WaitForWork(this, deadline);
        else if (deadline == long.MaxValue)
            Inbox.Wait(Timeout.InfiniteTimeSpan);
        else
            WaitUntil(deadline);
    }

    /// <summary>How long it is until then; no time when that is over.</summary>
    internal TimeSpan TimeUntil(long deadline)
    {
        var now = Time.Ticks;
        if (deadline <= now)
            return TimeSpan.Zero;

        // a clock that jumped back may show less than at the loop's start
        return now < 0 && deadline > long.MaxValue + now ? TimeSpan.MaxValue : new TimeSpan(deadline - now);
    }

    private void WaitUntil(long deadline)
    {
        var left = MillisecondsUntil(deadline);
        if (left == 0)
            return;
        if (ReferenceEquals(_timeProvider, TimeProvider.System))
        {
            Inbox.Wait(TimeSpan.FromMilliseconds(left));
            return;
        }

        _alarm ??= _timeProvider.CreateTimer(static inbox => ((LoopInbox)inbox!).Wake(), Inbox, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        int asked;
        do
        {
            _alarm.Change(TimeSpan.FromMilliseconds(left), Timeout.InfiniteTimeSpan);

            // another thread may have moved the clock before it was set, and what it counts from
            asked = left;
            left = MillisecondsUntil(deadline);
        }
        while (left > 0 && left < asked);
        if (left > 0)
            Inbox.Wait(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Rounded up: to wake too early would mean to go round for nothing.</summary>
    private int MillisecondsUntil(long deadline)
    {
        var ticks = TimeUntil(deadline).Ticks;
        return ticks > 0 ? (int)Math.Min(int.MaxValue - 1, ((ticks - 1) / TimeSpan.TicksPerMillisecond) + 1) : 0;
    }
}
