using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

public class VirtualTimeTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Jumps_to_the_next_deadline()
    {
        Run(async () =>
        {
            await Coroutine.Sleep(TimeSpan.FromHours(1));
            Assert.Equal(TimeSpan.FromHours(1), Loop.Time);
            await Coroutine.Sleep(Seconds(0.25));
        });
        Assert.Equal(TimeSpan.FromHours(1) + Seconds(0.25), Clock.Elapsed);
        Assert.Equal(new DateTimeOffset(2000, 1, 1, 1, 0, 0, 250, TimeSpan.Zero), Clock.GetUtcNow());
    }

    [Fact]
    public void The_loop_counts_from_its_own_start()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        Run(async () =>
        {
            await Coroutine.Sleep(Seconds(5));
            Assert.Equal(Seconds(5), Loop.Time);
        });
    }

    [Fact]
    public void Moves_the_timers_of_dotnet_along()
    {
        Run(async () =>
        {
            var delay = Task.Delay(Seconds(2), Clock);
            var sleep = Loop.CreateTask(Sleep(1));
            var later = Loop.CreateTask(Sleep(3));
            await delay;
            Note("delay 2");
            await sleep;
            await later;
        });
        Assert.Equal(["sleep 1", "delay 2", "sleep 3"], Trace);

        async Coroutine Sleep(int seconds)
        {
            await Coroutine.Sleep(Seconds(seconds));
            Note($"sleep {seconds}");
        }
    }

    [Fact]
    public void A_periodic_timer_rings_until_it_is_disposed()
    {
        var rings = new List<TimeSpan>();
        var timer = Clock.CreateTimer(_ => rings.Add(Clock.Elapsed), null, Seconds(1), Seconds(2));
        Clock.Advance(Seconds(6));
        timer.Dispose();
        Clock.Advance(Seconds(6));
        Assert.Equal([Seconds(1), Seconds(3), Seconds(5)], rings);
        Assert.False(timer.Change(Seconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void The_end_of_time_is_never_reached_by_going_round()
    {
        Clock.Advance(Seconds(1));
        using var timer = Clock.CreateTimer(_ => Note("rung"), null, TimeSpan.MaxValue, Timeout.InfiniteTimeSpan);
        Assert.Empty(Trace);
        Clock.Advance(TimeSpan.MaxValue);
        Assert.Equal(["rung"], Trace);
        Assert.Equal(TimeSpan.MaxValue.Ticks - 1, Clock.Elapsed.Ticks);
    }

    [Fact]
    public void A_changed_timer_forgets_its_old_setting()
    {
        var rings = new List<TimeSpan>();
        using var timer = Clock.CreateTimer(_ => rings.Add(Clock.Elapsed), null, Seconds(1), Timeout.InfiniteTimeSpan);
        timer.Change(Seconds(5), Timeout.InfiniteTimeSpan);
        Clock.Advance(Seconds(10));
        Assert.Equal([Seconds(5)], rings);
    }

    [Fact]
    public void Stands_still_while_work_on_a_thread_is_awaited()
    {
        using var go = new ManualResetEventSlim();
        Run(async () =>
        {
            var sleep = Loop.CreateTask(Coroutine.Sleep(Seconds(1)));
            var loop = Loop;
            await Coroutine.ToThread(() =>
            {
                // two trips through the loop prove that it goes round, and time does not
                loop.Submit(Coroutine.Completed).Wait();
                loop.Submit(Coroutine.Completed).Wait();
            });
            Assert.Equal(TimeSpan.Zero, loop.Time);
            await sleep;
            Assert.Equal(Seconds(1), loop.Time);
        });
    }

    [Fact]
    public void A_hang_names_who_waits_for_what_and_lets_them_clean_up()
    {
        var hang = Assert.Throws<LoopHangException>(() => Run(async () =>
        {
            var blocked = Loop.CreateTask(Blocked(), "blocked");
            await blocked;
        }));
        Assert.Contains("'blocked' sleeps for ever", hang.Message);
        Assert.Contains("     Coroutine.Sleep(TimeSpan)", hang.Message);
        Assert.Contains("waits for task 'blocked'", hang.Message);
        Assert.Equal(["cleaned up"], Trace);

        async Coroutine Blocked()
        {
            try
            {
                await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
            }
            finally
            {
                Note("cleaned up");
            }
        }
    }

    [Fact]
    public void A_foreign_operation_is_waited_for_up_to_a_limit_of_real_time()
    {
        var clock = new VirtualTime { HangLimit = TimeSpan.FromMilliseconds(1) };
        var hang = Assert.Throws<LoopHangException>(() =>
            EventLoop.Run(Never(), new EventLoopOptions { TimeProvider = clock, HandleInterrupt = false, ExceptionHandler = Reports.Add }));
        Assert.Contains("waits for a foreign operation", hang.Message);
        Assert.Contains("did not end after 3 cancels", Assert.Single(Reports).Message);

        static async Coroutine Never() => await new TaskCompletionSource().Task;
    }

    [Fact]
    public void Coroutines_that_only_yield_hang_too()
    {
        var hang = Assert.Throws<LoopHangException>(() => RunFor(1000, async () =>
        {
            var happened = false;
            _ = Loop.CreateTask(Coroutine.Sleep(Seconds(1)), "sleeper");
            var polling = Loop.CreateTask(Poll(() => happened), "polling");
            await Poll(() => polling.Done);
        }));
        Assert.StartsWith("The event loop hangs: it has gone 1000 rounds without a step of its clock", hang.Message);
        Assert.Contains("'polling' is ", hang.Message);
        Assert.Contains("'sleeper' sleeps for 00:00:01", hang.Message);
    }

    [Fact]
    public void So_do_callbacks_that_are_due_at_once_again_and_again()
    {
        var hang = Assert.Throws<LoopHangException>(() => RunFor(1000, async () =>
        {
            Again();
            await Coroutine.Sleep(Seconds(1));
        }));
        Assert.Contains("1000 rounds", hang.Message);

        static void Again() => Loop.CallAt(Loop.Time, Again);
    }

    [Fact]
    public void Who_refuses_to_end_by_yielding_hangs_the_end() => Assert.Throws<LoopHangException>(() => RunFor(1000, async () =>
    {
        _ = Loop.CreateTask(Refuses());
        await Coroutine.Yield();

        static async Coroutine Refuses()
        {
            for (; ; )
            {
                try
                {
                    await Coroutine.Yield();
                }
                catch (CoroutineCancelledException)
                {
                }
            }
        }
    }));

    [Fact]
    public void Rounds_are_counted_anew_when_time_moves() => RunFor(1000, async () =>
    {
        for (var seconds = 0; seconds < 10; seconds++)
        {
            for (var rounds = 0; rounds < 900; rounds++)
                await Coroutine.Yield();
            await Coroutine.Sleep(Seconds(1));
        }
    });

    [Fact]
    public void Work_on_a_thread_excuses_those_that_yield_for_it()
    {
        using var go = new ManualResetEventSlim();
        RunFor(10, async () =>
        {
            var rounds = 0;
            var work = Loop.CreateTask(Coroutine.ToThread(go.Wait));
            await Poll(() =>
            {
                if (++rounds == 1000)
                    go.Set();
                return work.Done;
            });
        });

        var clock = new VirtualTime { RoundLimit = 10, HangLimit = TimeSpan.FromMilliseconds(1) };
        var never = new TaskCompletionSource();
        Assert.Throws<LoopHangException>(() => Run(clock, async () =>
        {
            _ = Loop.CreateTask(Await(never.Task));
            await Poll(() => false);
        }));

        async Coroutine Await(Task task) => await task;
    }

    [Fact]
    public void The_limit_of_rounds_is_positive() => Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTime { RoundLimit = 0 });

    private static async Coroutine Poll(Func<bool> hasHappened)
    {
        while (!hasHappened())
            await Coroutine.Yield();
    }

    private void RunFor(int rounds, Func<Coroutine> body) => Run(new VirtualTime { RoundLimit = rounds }, body);

    private void Run(VirtualTime clock, Func<Coroutine> body) =>
        EventLoop.Run(body(), new EventLoopOptions { TimeProvider = clock, HandleInterrupt = false, ExceptionHandler = Reports.Add });
}
