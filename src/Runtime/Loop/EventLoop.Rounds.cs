using System.Diagnostics;
using Coroutines.CompilerServices;
using Coroutines.Testing;

namespace Coroutines;

public sealed partial class EventLoop
{
    private readonly PoolTrimmer _trimmer = PoolTrimmer.ForThread;

    /// <summary>Wakes the loop when another clock than the system's says so.</summary>
    private ITimer? _alarm;

    /// <summary>How many coroutines wait for work on another thread that they themselves started.</summary>
    internal int OutsideWorkCount;

    /// <summary>One round: waits for work, then other threads' calls, due timers, and everything that is ready by now, each once.</summary>
    private void RunRound()
    {
        if (Ready.Count == 0)
            WaitForWork();
        _trimmer.TrimAfterCollection();
        if (Inbox.HasItems)
            Inbox.Drain();
        if (Timers.Count > 0)
            Timers.Fire(Time.Ticks, this);
        for (var left = Ready.Count; left > 0; left--)
        {
            if (Debug)
                RunTimed(Ready.Pop());
            else
                RunFrame(Ready.Pop());
        }

        Foreign.EndRound();
    }

    /// <summary>Real time, whatever the loop's clock is: a slow step keeps the thread busy.</summary>
    private void RunTimed(CoroutineFrame ready)
    {
        var started = Stopwatch.GetTimestamp();
        var what = ready.Task?.Name ?? ready.Method;
        RunFrame(ready);
        if (Stopwatch.GetElapsedTime(started) is var took && took > _options.SlowStep)
            Report(new CoroutineDiagnostic($"A step of '{what}' took {took.TotalMilliseconds:F0} ms and kept everything else waiting.", Task: CurrentTask));
    }

    private void WaitForWork()
    {
        if (Inbox.HasItems)
            return;
        SwitchTo(null);
        var deadline = Timers.NextDeadline();
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
        var milliseconds = Math.Min(int.MaxValue - 1, (ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
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
