namespace Integration.Tests.Threads;

/// <summary>As many timers as memory holds, on virtual time.</summary>
public partial class TimerTests : LoopTest
{
    private static int Count => Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? 1_000_000 : 50_000;

    [Fact]
    public void Each_of_very_many_timers_rings_in_its_turn_unless_it_was_cancelled() => Run(RingAll(new Random(1)));

    [Fact]
    public void Very_many_sleeping_tasks_wake_in_order_and_half_of_them_are_cancelled() => Run(SleepAll(new Random(2)));

    [Coroutine]
    private static async Coroutine RingAll(Random random)
    {
        var loop = EventLoop.Current;
        var (rung, expected, last, early) = (0, Count, (When: TimeSpan.Zero, Number: 0), 0);
        var handles = new CallbackHandle[Count];
        for (var i = 0; i < Count; i++)
        {
            var (when, number) = (TimeSpan.FromMilliseconds(random.Next(100_000)), i);
            handles[i] = loop.CallAt(when, () =>
            {
                // those of one moment in the order in which they were set
                if ((when, number).CompareTo(last) < 0 || loop.Time < when)
                    early++;
                last = (when, number);
                rung++;
            });
        }

        foreach (var handle in handles)
        {
            if (random.Next(3) == 0)
            {
                handle.Cancel();
                expected--;
            }
        }

        await Coroutine.Sleep(Seconds(200));
        Assert.Equal((expected, 0), (rung, early));
    }

    [Coroutine]
    private static async Coroutine SleepAll(Random random)
    {
        var loop = EventLoop.Current;
        var (woken, cancelled, wrong) = (0, 0, 0);
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < Count; i++)
            tasks[i] = loop.CreateTask(Sleep(TimeSpan.FromMilliseconds(random.Next(1, 100_000))));
        await Coroutine.Yield();
        for (var i = 0; i < Count; i += 2)
            tasks[i].Cancel();
        await Coroutine.Sleep(Seconds(200));
        Assert.Equal((Count / 2, Count / 2, 0), (woken, cancelled, wrong));
        _ = Assert.Single(loop.AllTasks);

        [Coroutine]
        async Coroutine Sleep(TimeSpan time)
        {
            var begun = loop.Time;
            try
            {
                await Coroutine.Sleep(time);
                woken++;
                wrong += loop.Time == begun + time ? 0 : 1;
            }
            catch (CoroutineCancelledException)
            {
                cancelled++;
                throw;
            }
        }
    }
}
