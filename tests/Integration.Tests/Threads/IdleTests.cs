using System.Diagnostics;

namespace Integration.Tests.Threads;

/// <summary>
/// What a loop does with real time: nothing while it is idle, and the next thing soon. These tests sleep really, as that is what they are about. A busy
/// machine disturbs them, and not every time: they are repeated until it does not. What is wrong with a loop is wrong every time.
/// </summary>
public partial class IdleTests : RealTimeTest
{
    private const int MostAttempts = 500;
    private const int MostWakeups = 10;

    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(200);

    /// <summary>The system's timers tell milliseconds; more than that is what other programs take.</summary>
    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(2);

    [Fact]
    public void A_loop_that_waits_for_a_timer_sleeps() => AssertSleeps(() => Coroutine.Sleep(s_idle));

    [Fact]
    public void A_loop_that_waits_for_another_thread_sleeps() => AssertSleeps(() => WaitForThread());

    [Fact]
    public void A_loop_with_another_clock_sleeps() => AssertSleeps(() => Coroutine.Sleep(s_idle), new SameClock());

    [Fact]
    public void A_loop_whose_timers_were_all_cancelled_sleeps() => AssertSleeps(() => CancelTimers());

    [Fact]
    public void Timers_never_ring_early_and_soon_enough() => Run(MeasureTimers);

    [Fact]
    public void A_post_wakes_a_sleeping_loop_at_once() => Run(MeasurePosts);

    private static void AssertSleeps(Func<Coroutine> wait, TimeProvider? clock = null)
    {
        Assert.SkipUnless(File.Exists("/proc/thread-self/schedstat"), "needs Linux's figures of a thread");
        var (wakeups, used) = (0L, TimeSpan.Zero);
        for (var attempt = 0; attempt < MostAttempts / 10; attempt++)
        {
            EventLoop.Run(Measure(), new EventLoopOptions { TimeProvider = clock ?? TimeProvider.System, HandleInterrupt = false });
            if (wakeups <= MostWakeups && used < s_idle / 4)
                return;
        }

        Assert.Fail($"woke {wakeups} times and used {used.TotalMilliseconds} ms of processor time");

        async Coroutine Measure()
        {
            // once before: what is done for the first time is compiled
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
            await Coroutine.ToThread(static () => { });
            var (before, usedBefore) = (Switches(), Used());
            await wait();
            (wakeups, used) = (Switches() - before, Used() - usedBefore);
        }
    }

    /// <summary>How often the system put the loop's thread to sleep: a loop that polls does so again and again, one that spins would use processor time.</summary>
    private static long Switches() =>
        long.Parse(File.ReadLines("/proc/thread-self/status").Single(static line => line.StartsWith("voluntary_ctxt_switches:", StringComparison.Ordinal)).Split('\t')[1]);

    private static TimeSpan Used() => TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0]) / 1000);

    [Coroutine]
    private static async Coroutine WaitForThread() => await Coroutine.ToThread(static () => Thread.Sleep(s_idle));

    /// <summary>Just so many that the near ones are swept out when the first of the far ones is cancelled, and nothing is left of them but what the loop remembers.</summary>
    [Coroutine]
    private static async Coroutine CancelTimers()
    {
        var near = Enumerable.Range(0, 64).Select(_ => Loop.CallLater(s_idle / 5, static () => { })).ToList();
        var far = Enumerable.Range(0, 20).Select(_ => Loop.CallLater(TimeSpan.FromHours(1), static () => { })).ToList();

        // the loop looks for the earliest
        await Coroutine.ToThread(static () => Thread.Sleep(1));
        foreach (var timer in near.Concat(far))
            timer.Cancel();
        await WaitForThread();
    }

    [Coroutine]
    private static async Coroutine MeasureTimers()
    {
        var soonest = TimeSpan.MaxValue;
        for (var i = 0; i < 20 || (soonest >= s_soon && i < MostAttempts); i++)
        {
            var delay = TimeSpan.FromMilliseconds(1 + (i % 5));
            var begun = Stopwatch.GetTimestamp();
            await Coroutine.Sleep(delay);
            var late = Stopwatch.GetElapsedTime(begun) - delay;
            Assert.True(late >= TimeSpan.Zero, $"{-late.TotalMilliseconds} ms early");
            soonest = late < soonest ? late : soonest;
        }

        Assert.True(soonest < s_soon, $"at best {soonest.TotalMilliseconds} ms late");
    }

    [Coroutine]
    private static async Coroutine MeasurePosts()
    {
        var (loop, soonest) = (Loop, TimeSpan.MaxValue);
        for (var i = 0; soonest >= s_soon && i < MostAttempts; i++)
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

        Assert.True(soonest < s_soon, $"at best {soonest.TotalMilliseconds} ms late");
    }

    /// <summary>The system's, which a loop takes for a foreign one.</summary>
    private sealed class SameClock : TimeProvider;
}
