using System.Diagnostics;

namespace Integration.Tests.Threads;

/// <summary>What a loop does with real time: nothing while it is idle, and the next thing soon. These tests sleep really, as that is what they are about.</summary>
public partial class IdleTests : RealTimeTest
{
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void A_loop_that_waits_for_a_timer_sleeps() => Assert.InRange(Wakeups(() => Coroutine.Sleep(s_idle)), 0, 10);

    [Fact]
    public void A_loop_that_waits_for_another_thread_sleeps() => Assert.InRange(Wakeups(() => WaitForThread()), 0, 10);

    [Fact]
    public void A_loop_with_another_clock_sleeps() =>
        Assert.InRange(Wakeups(() => Coroutine.Sleep(s_idle), new SameClock()), 0, 10);

    [Fact]
    public void Timers_never_ring_early_and_soon_enough() => Run(MeasureTimers);

    [Fact]
    public void A_post_wakes_a_sleeping_loop_at_once() => Run(MeasurePosts);

    /// <summary>How often the system put the loop's thread to sleep: a loop that polls does so again and again, one that spins would use processor time.</summary>
    private long Wakeups(Func<Coroutine> wait, TimeProvider? clock = null)
    {
        Assert.SkipUnless(File.Exists("/proc/thread-self/schedstat"), "needs Linux's figures of a thread");
        var options = new EventLoopOptions { TimeProvider = clock ?? TimeProvider.System, HandleInterrupt = false };
        var (switches, used) = (0L, TimeSpan.Zero);
        EventLoop.Run(Measure(), options);
        Assert.True(used < s_idle / 4, $"{used.TotalMilliseconds} ms of processor time");
        return switches;

        async Coroutine Measure()
        {
            // once before: what is done for the first time is compiled
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
            await Coroutine.ToThread(static () => { });
            var (before, usedBefore) = (Switches(), Used());
            await wait();
            (switches, used) = (Switches() - before, Used() - usedBefore);
        }
    }

    private static long Switches() =>
        long.Parse(File.ReadLines("/proc/thread-self/status").Single(static line => line.StartsWith("voluntary_ctxt_switches:", StringComparison.Ordinal)).Split('\t')[1]);

    private static TimeSpan Used() => TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0]) / 1000);

    [Coroutine]
    private static async Coroutine WaitForThread() => await Coroutine.ToThread(static () => Thread.Sleep(s_idle));

    [Coroutine]
    private static async Coroutine MeasureTimers()
    {
        var soonest = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var delay = TimeSpan.FromMilliseconds(1 + (i % 5));
            var begun = Stopwatch.GetTimestamp();
            await Coroutine.Sleep(delay);
            var late = Stopwatch.GetElapsedTime(begun) - delay;
            Assert.True(late >= TimeSpan.Zero, $"{-late.TotalMilliseconds} ms early");
            soonest = late < soonest ? late : soonest;
        }

        // the system's timers tell milliseconds; more than that is what other programs take
        Assert.True(soonest < TimeSpan.FromMilliseconds(2), $"at best {soonest.TotalMilliseconds} ms late");
    }

    [Coroutine]
    private static async Coroutine MeasurePosts()
    {
        var (loop, soonest) = (Loop, TimeSpan.MaxValue);
        for (var i = 0; i < 20; i++)
        {
            var woken = new Future<TimeSpan>();
            var thread = new Thread(() =>
            {
                Thread.Sleep(2);
                var posted = Stopwatch.GetTimestamp();
                loop.CallSoonThreadsafe(() => woken.SetResult(Stopwatch.GetElapsedTime(posted)));
            });
            thread.Start();
            var late = await woken;
            thread.Join();
            soonest = late < soonest ? late : soonest;
        }

        Assert.True(soonest < TimeSpan.FromMilliseconds(2), $"at best {soonest.TotalMilliseconds} ms late");
    }

    /// <summary>The system's, which a loop takes for a foreign one.</summary>
    private sealed class SameClock : TimeProvider;
}
