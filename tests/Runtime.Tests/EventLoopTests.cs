using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

public class EventLoopTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Coroutines_and_callbacks_keep_one_order()
    {
        Run(async () =>
        {
            var first = Loop.CreateTask(Noted("task 1"));
            Loop.CallSoon(() => Note("callback 1"));
            var second = Loop.CreateTask(Noted("task 2"));
            Loop.CallSoon(() => Note("callback 2"));
            await second;
            await first;
        });
        Assert.Equal(["task 1", "callback 1", "task 2", "callback 2", "task 1 again", "task 2 again"], Trace);

        async Coroutine Noted(string name)
        {
            Note(name);
            await Coroutine.Yield();
            Note(name + " again");
        }
    }

    [Fact]
    public void Timers_ring_by_deadline_and_then_in_order_of_arrival()
    {
        Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                var number = i;
                Loop.CallLater(Seconds((i * 7 % 10) + 1), () => Note($"{Loop.Time.TotalSeconds}:{number:D3}"));
            }

            await Coroutine.Sleep(Seconds(20));
        });
        Assert.Equal(200, Trace.Count);
        Assert.Equal(Trace.OrderBy(text => double.Parse(text.Split(':')[0])).ThenBy(text => text.Split(':')[1]), Trace);
    }

    [Fact]
    public void A_callback_can_be_taken_back()
    {
        Run(async () =>
        {
            var later = Loop.CallLater(Seconds(1), () => Note("later"));
            var soon = Loop.CallSoon(() => Note("soon"));
            var kept = Loop.CallAt(Seconds(2), () => Note("kept"));
            later.Cancel();
            soon.Cancel();
            await Coroutine.Sleep(Seconds(3));
            kept.Cancel();
            later.Cancel();
            Loop.CallSoon(() => Note("another one, in the same frame"));
            soon.Cancel();
            kept.Cancel();
            await Coroutine.Yield();
            await Coroutine.Yield();
        });
        Assert.Equal(["kept", "another one, in the same frame"], Trace);
    }

    [Fact]
    public void Many_cancelled_sleeps_do_not_pile_up()
    {
        Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                var task = Loop.CreateTask(Coroutine.Sleep(Seconds(1000 + (i % 7))));
                await Coroutine.Yield();
                await Coroutine.Yield();
                task.Cancel();
            }

            for (var i = 3; i > 0; i--)
                Loop.CallLater(Seconds(i), () => Note($"{Loop.Time.TotalSeconds}"));
            await Coroutine.Sleep(Seconds(10));
        });
        Assert.Equal(["1", "2", "3"], Trace);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_sleep_of_no_time_lets_every_ready_coroutine_run_once(int seconds)
    {
        Run(async () =>
        {
            _ = Loop.CreateTask(Count("a"));
            _ = Loop.CreateTask(Count("b"));
            await Coroutine.Sleep(Seconds(seconds));
            Note("main");
            await Coroutine.Sleep(Seconds(seconds));
            Note("main");
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Equal(["a0", "b0", "main", "a1", "b1", "main", "a2", "b2"], Trace);

        async Coroutine Count(string name)
        {
            for (var i = 0; i < 3; i++)
            {
                Note($"{name}{i}");
                await Coroutine.Yield();
            }
        }
    }

    [Fact]
    public void An_endless_sleep_ends_by_a_cancel()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan));
            await Coroutine.Sleep(TimeSpan.FromDays(10_000));
            Assert.False(task.Done);
            task.Cancel();
            await Coroutine.Yield();
            Assert.True(task.Cancelled);
        });
    }

    [Fact]
    public void Another_thread_calls_back_and_submits()
    {
        Run(async () =>
        {
            var loop = Loop;
            var thread = Environment.CurrentManagedThreadId;
            var results = await Coroutine.ToThread(() =>
            {
                loop.CallSoonThreadsafe(() => Note($"callback on the loop: {Environment.CurrentManagedThreadId == thread}"));
                var submitted = loop.Submit(After(5));
                loop.Submit(Coroutine.Yield()).Wait();
                return (submitted.Result, Caught(loop.Submit(Fails())), Environment.CurrentManagedThreadId == thread);
            });
            Assert.Equal((5, nameof(FormatException), false), results);
        });
        Assert.Equal(["callback on the loop: True"], Trace);

        static async Coroutine<int> After(int seconds)
        {
            await Coroutine.Yield();
            return seconds;
        }

        static async Coroutine<int> Fails()
        {
            await Coroutine.Yield();
            throw new FormatException();
        }

        static string Caught(Task task) => Assert.Throws<AggregateException>(task.Wait).InnerException!.GetType().Name;
    }

    [Fact]
    public void A_loop_that_has_ended_takes_no_calls()
    {
        EventLoop? loop = null;
        Run(async () =>
        {
            await Coroutine.Yield();
            loop = Loop;
        });
        Assert.Throws<InvalidOperationException>(() => loop!.CallSoonThreadsafe(() => { }));
        Assert.Throws<InvalidOperationException>(() => { _ = loop!.Submit(Coroutine.Completed); });
    }

    [Fact]
    public void What_is_submitted_too_late_fails_and_what_is_posted_runs_elsewhere()
    {
        Task? submitted = null;
        SynchronizationContext? context = null;
        Run(async () =>
        {
            await Coroutine.Yield();
            context = SynchronizationContext.Current;
            var loop = Loop;
            var other = new Thread(() => submitted = loop.Submit(Coroutine.Sleep(Seconds(1))));
            other.Start();
            other.Join();
        });
        Assert.Contains("has ended", Assert.Throws<AggregateException>(() => submitted!.Wait(TestContext.Current.CancellationToken)).InnerException!.Message);
        using var ran = new ManualResetEventSlim();
        context!.Post(_ => ran.Set(), null);
        Assert.True(ran.Wait(Seconds(300), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_synchronization_context_posts_and_sends()
    {
        Run(async () =>
        {
            var context = SynchronizationContext.Current!;
            context.Post(_ => Note("posted"), null);
            context.Send(_ => Note("sent here"), null);
            await Coroutine.Yield();
            await Coroutine.ToThread(() => context.Send(_ => Note("sent there"), null));
            await Coroutine.ToThread(() => Assert.Throws<FormatException>(() => context.Send(_ => throw new FormatException(), null)));
        });
        Assert.Equal(["sent here", "posted", "sent there"], Trace);
        Assert.NotEqual("LoopSynchronizationContext", SynchronizationContext.Current?.GetType().Name);
    }

    [Fact]
    public void The_synchronization_context_of_a_loop_at_rest_sends_at_once_on_its_own_thread()
    {
        using var runner = new EventLoopRunner(Options());
        SynchronizationContext? context = null;
        runner.Run(async () => context = SynchronizationContext.Current);
        context!.Send(_ => Note("sent at rest"), null);
        Assert.Equal(["sent at rest"], Trace);
    }

    [Fact]
    public void A_callback_that_fails_is_reported_and_the_loop_goes_on()
    {
        Run(async () =>
        {
            Loop.CallSoon(() => throw new FormatException());
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.IsType<FormatException>(Assert.Single(Reports).Exception);
    }

    [Fact]
    public void A_failure_of_the_main_coroutine_comes_out_of_Run()
    {
        var thrown = Assert.Throws<FormatException>(() => Run(Fails));
        Assert.Contains(nameof(Fails), thrown.StackTrace);
        Assert.Empty(Reports);

        static async Coroutine<int> Fails()
        {
            await Coroutine.Yield();
            throw new FormatException();
        }
    }

    [Fact]
    public void A_lambda_is_called_on_the_loop()
    {
        EventLoop.Run(async () => await Coroutine.Sleep(Seconds(Loop.Debug ? 2 : 1)), Options());
        Assert.Equal(5, EventLoop.Run(async () => { await Coroutine.Yield(); return 5; }, Options()));
        Assert.Equal(7, EventLoop.Run(() => Number(Loop), Options()));
        EventLoop.Run(Nothing, Options());
        using (var runner = new EventLoopRunner(Options()))
        {
            runner.Run(async () => await Coroutine.Sleep(Seconds(1)));
            Assert.Equal(7, runner.Run(() => Number(Loop)));
        }

        TestLoop.Run(async () => await Coroutine.Sleep(Seconds(1)));
        Assert.Equal(7, TestLoop.Run(() => Number(Loop)));
        Assert.Equal(Seconds(2), Clock.Elapsed);
        Assert.Empty(Reports);

        static async Coroutine<int> Number(EventLoop loop)
        {
            Assert.Same(loop, Loop);
            await Coroutine.Yield();
            return 7;
        }

        static async Coroutine Nothing() => await Coroutine.Yield();
    }

    [Fact]
    public void A_lambda_that_fails_before_its_coroutine_leaves_no_loop_and_no_task_behind()
    {
        Assert.Throws<FormatException>(() => EventLoop.Run(Starts, Options()));
        Assert.Null(EventLoop.Running);
        Assert.Equal(["cancelled"], Trace);
        Assert.Throws<InvalidOperationException>(() => Run(async () => EventLoop.Run(() => Coroutine.Completed)));

        Coroutine Starts()
        {
            Loop.CreateTask(Coroutine.Sleep(Seconds(1))).AddDoneCallback(task => Note(task.Cancelled ? "cancelled" : "ended"));
            throw new FormatException();
        }
    }

    [Fact]
    public void In_debug_mode_a_call_from_another_thread_is_refused()
    {
        EventLoop.Run(Body(), Options(debug: true));

        static async Coroutine Body()
        {
            var loop = Loop;
            var task = loop.CreateTask(Coroutine.Sleep(Seconds(1)));
            await Coroutine.ToThread(() =>
            {
                Assert.StartsWith("EventLoop.CallSoon was called on thread", Assert.Throws<InvalidOperationException>(() => loop.CallSoon(() => { })).Message);
                Assert.Throws<InvalidOperationException>(() => loop.CallLater(Seconds(1), () => { }));
                Assert.Throws<InvalidOperationException>(() => task.Cancel());
                Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().IsCompleted);
                var coroutine = Coroutine.Completed;
                Assert.Throws<InvalidOperationException>(() => { _ = loop.CreateTask(coroutine); });
            });
            await task;
        }
    }

    [Fact]
    public void In_debug_mode_a_slow_step_is_reported()
    {
        EventLoop.Run(Body(), new EventLoopOptions { Debug = true, SlowStep = TimeSpan.Zero, ExceptionHandler = Reports.Add, HandleInterrupt = false });
        Assert.Contains(Reports, report => report.Message.StartsWith("A step of 'EventLoopTests.", StringComparison.Ordinal));

        static async Coroutine Body() => await Coroutine.Yield();
    }
}
