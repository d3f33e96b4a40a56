using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

public class TestLoopTests : LoopTest
{
    [Fact]
    public void Ready_coroutines_take_turns_in_the_order_that_a_seed_chooses()
    {
        var orders = Enumerable.Range(0, 20).Select(seed => TestLoop.Run(Order(), seed)).ToList();
        Assert.Equal("01234 01234", TestLoop.Run(Order()));
        Assert.Equal(orders, Enumerable.Range(0, 20).Select(seed => TestLoop.Run(Order(), seed)));
        Assert.InRange(orders.Distinct().Count(), 15, 20);
        Assert.All(orders, order => Assert.Equal("01234 01234".Order(), order.Order()));

        static async Coroutine<string> Order()
        {
            var trace = "";
            for (var i = 0; i < 5; i++)
                _ = EventLoop.Current.CreateTask(Turns(i));
            await Coroutine.Sleep(Seconds(1));
            return trace.Insert(5, " ");

            async Coroutine Turns(int id)
            {
                trace += id;
                await Coroutine.Yield();
                trace += id;
            }
        }
    }

    [Fact]
    public void Time_that_is_held_stands_still_while_something_outside_takes_its_time()
    {
        using var gate = new SemaphoreSlim(0);
        TestLoop.Run(Main(), clock: Clock);
        Assert.Equal(Seconds(1), Clock.Elapsed);

        async Coroutine Main()
        {
            var loop = EventLoop.Current;
            using (var held = TestLoop.HoldTime())
            {
                using var second = TestLoop.HoldTime();
                var outside = new TaskCompletionSource();
                var thread = new Thread(() =>
                {
                    gate.Wait();
                    outside.SetResult();
                });
                thread.Start();
                loop.CallSoon(() => gate.Release());
                await Coroutine.WaitFor(WaitOutside(outside.Task), Seconds(1));
                Assert.Equal(TimeSpan.Zero, Clock.Elapsed);
                held.Dispose();
                thread.Join();
            }

            await Assert.ThrowsAsync<TimeoutException>(() => loop.CreateTask(Coroutine.WaitFor(WaitOutside(new TaskCompletionSource().Task), Seconds(1))).AsTask());
        }

        static async Coroutine WaitOutside(Task task) => await task.WaitAsync(Coroutine.CancellationToken);
    }

    [Fact]
    public void A_hold_that_outlives_its_loop_is_nothing()
    {
        IDisposable? hold = null;
        Run(async () => hold = TestLoop.HoldTime());
        hold!.Dispose();
        Assert.Throws<InvalidOperationException>(TestLoop.HoldTime);
    }

    [Fact]
    public void Callbacks_and_those_that_wait_for_a_lock_keep_their_order_in_every_one()
    {
        TestLoop.RunInOrders(50, async () =>
        {
            List<int> callbacks = [];
            List<int> holders = [];
            AsyncLock guard = new();
            using (await guard.Acquire())
            {
                for (var i = 0; i < 5; i++)
                {
                    var number = i;
                    EventLoop.Current.CallSoon(() => callbacks.Add(number));
                    _ = EventLoop.Current.CreateTask(Hold(number));
                    await TestLoop.WaitUntilIdle();
                }
            }

            await TestLoop.WaitUntilIdle();
            Assert.Equal([0, 1, 2, 3, 4], callbacks);
            Assert.Equal([0, 1, 2, 3, 4], holders);

            async Coroutine Hold(int number)
            {
                using (await guard.Acquire())
                {
                    holders.Add(number);
                    await Coroutine.Yield();
                }
            }
        });
    }

    [Fact]
    public void A_run_that_fails_in_some_order_names_the_seed()
    {
        var problem = Assert.Throws<LoopProblemException>(() => TestLoop.RunInOrders(100, async () =>
        {
            var last = 0;
            var first = EventLoop.Current.CreateTask(Sets(1));
            await EventLoop.Current.CreateTask(Sets(2));
            await first;
            Assert.Equal(2, last);

            async Coroutine Sets(int value)
            {
                await Coroutine.Yield();
                last = value;
            }
        }));
        Assert.Matches("^With orderSeed [0-9]+: ", problem.Message);
        Assert.IsAssignableFrom<Xunit.Sdk.EqualException>(problem.InnerException);
    }

    [Fact]
    public void Idle_is_when_all_others_wait_for_time_or_the_outside()
    {
        var clock = new VirtualTime();
        TestLoop.Run(Body(), clock: clock);
        Assert.Equal(["steps: 10", "sleeps", "worked", "woke"], Trace);

        async Coroutine Body()
        {
            var steps = 0;
            var sleeper = EventLoop.Current.CreateTask(Steps());
            await TestLoop.WaitUntilIdle();
            Note($"steps: {steps}");
            Assert.Equal(TimeSpan.Zero, clock.Elapsed);
            Note(sleeper.Done ? "ended" : "sleeps");
            var work = EventLoop.Current.CreateTask(Coroutine.ToThread(() => Note("worked")));
            await TestLoop.WaitUntilIdle();
            Assert.True(work.Done);
            Assert.Equal(TimeSpan.Zero, clock.Elapsed);
            await sleeper;
            Note("woke");

            async Coroutine Steps()
            {
                for (; steps < 10; steps++)
                    await Coroutine.Yield();
                await Coroutine.Sleep(Seconds(1));
            }
        }
    }

    [Fact]
    public void A_host_that_pumps_finds_out_too()
    {
        using var runner = new EventLoopRunner(Options());
        var task = runner.CreateTask(TestLoop.WaitUntilIdle());
        runner.Pump(Seconds(10));
        Assert.True(task.Done);
    }

    [Fact]
    public void A_wait_for_idle_can_be_cancelled()
    {
        TestLoop.Run(Body());

        static async Coroutine Body()
        {
            var task = EventLoop.Current.CreateTask(TestLoop.WaitUntilIdle());
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Sleep(Seconds(1));
            Assert.True(task.Cancelled);
        }
    }

    [Fact]
    public void What_a_loop_reports_fails_the_test()
    {
        var problem = Assert.Throws<LoopProblemException>(() => TestLoop.Run(Body()));
        Assert.Contains("was never awaited", problem.Message);
        Assert.Contains("Exception in callback", problem.Message);
        Assert.IsType<FormatException>(problem.InnerException);

        static async Coroutine Body()
        {
            _ = Coroutine.Sleep(Seconds(1));
            EventLoop.Current.CallSoon(() => throw new FormatException());
            await Coroutine.Yield();
        }
    }

    [Fact]
    public void A_hang_tells_who_waits_on_whom()
    {
        var hang = Assert.Throws<LoopHangException>(() => TestLoop.Run(Body(), orderSeed: 1));
        Assert.Contains("waits for AsyncLock: locked, 1 waiting", hang.Message);

        static async Coroutine Body()
        {
            AsyncLock guard = new();
            await guard.Acquire();
            await guard.Acquire();
        }
    }
}
