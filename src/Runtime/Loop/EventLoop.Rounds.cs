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

    /// <summary>Whether a next round has ready frames to run and nothing else to do. Not once the loop is to end.</summary>
    private bool HasOnlySteps =>
        Ready.Count > 0 && Timers.Count == 0 && !Inbox.HasItems && !Foreign.HasDelivered && !Thread.Trimmer.IsDue && _main is { HasEnded: false };

    /// <summary>One round: waits for work, then other threads' calls, due timers, and everything that is ready by now, each once.</summary>
    private void RunRound()
    {
        if (Ready.Count == 0)
            WaitForWork();
        RunReady();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RunReady()
    {
        Thread.Trimmer.TrimAfterCollection();
        if (Inbox.HasItems)
            Inbox.Drain();
        if (Timers.Count > 0)
            Timers.Fire(Time.Ticks, this);
        if (_isTested)
            BeginTestedRound();
        RunSteps();
        Foreign.EndRound();
    }

    private void WaitForWork()
    {
        if (Inbox.HasItems)
            return;
        var deadline = Timers.NextDeadline(exact: IsVirtual);
        if (WakeIdle(deadline))
            return;
        if (_timeProvider is VirtualTime clock)
            clock.WaitForWork(this, deadline);
        else if (deadline == long.MaxValue)
            Inbox.Wait(Timeout.InfiniteTimeSpan);
        else if (deadline - Time.Ticks is > 0 and var delay)
            WaitFor(delay);
    }

    private void WaitFor(long ticks)
    {
        // rounded up: to wake too early would mean to go round for nothing
        var milliseconds = Math.Min(int.MaxValue - 1, ((ticks - 1) / TimeSpan.TicksPerMillisecond) + 1);
        var timeout = TimeSpan.FromMilliseconds(milliseconds);
        if (ReferenceEquals(_timeProvider, TimeProvider.System))
        {
            Inbox.Wait(timeout);
            return;
        }

        _alarm ??= _timeProvider.CreateTimer(static inbox => ((LoopInbox)inbox!).Wake(), Inbox, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _alarm.Change(timeout, Timeout.InfiniteTimeSpan);
        Inbox.Wait(Timeout.InfiniteTimeSpan);
    }
}
