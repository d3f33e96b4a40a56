namespace Coroutines.Runtime.Tests;

public class RunnerTests : LoopTest
{
    [Fact]
    public void Several_runs_share_one_loop_and_its_tasks()
    {
        using (var runner = new EventLoopRunner(Options()))
        {
            EventLoop? first = null;
            runner.Run(First());
            Assert.Null(EventLoop.Running);
            Assert.Equal(2, runner.Run(Second()));
            Note("runs are over");

            async Coroutine First()
            {
                first = EventLoop.Current;
                _ = EventLoop.Current.CreateTask(Left());
                await Coroutine.Sleep(Seconds(1));
                Note("first ends");
            }

            async Coroutine<int> Second()
            {
                Assert.Same(first, EventLoop.Current);
                await Coroutine.Sleep(Seconds(2));
                return 2;
            }
        }

        Assert.Equal(["first ends", "left: 2", "runs are over", "left is cancelled"], Trace);
        Assert.Empty(Reports);

        async Coroutine Left()
        {
            try
            {
                await Coroutine.Sleep(Seconds(2));
                Note("left: 2");
                await Coroutine.Sleep(Seconds(100));
            }
            finally
            {
                Note("left is cancelled");
            }
        }
    }

    [Fact]
    public void A_host_hears_that_work_was_posted_once_until_it_pumps()
    {
        var posted = 0;
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = Clock, WorkPosted = () => Interlocked.Increment(ref posted) });
        Assert.Null(runner.RunOnce());
        Assert.Equal(0, posted);
        for (var round = 1; round < 4; round++)
        {
            Outside(() => runner.Loop.CallSoonThreadsafe(() => Note("called")));
            Outside(() => runner.Loop.Submit(Coroutine.Completed));
            Assert.Equal(round, posted);
            Assert.Null(runner.Pump(TimeSpan.FromSeconds(10)));
        }

        Assert.Equal(["called", "called", "called"], Trace);

        static void Outside(Action action)
        {
            var thread = new Thread(() => action());
            thread.Start();
            thread.Join();
        }
    }

    [Fact]
    public void Stop_ends_a_run()
    {
        using var runner = new EventLoopRunner(Options());
        var task = runner.CreateTask(Counts(), "counts");
        runner.RunForever();
        Assert.Equal(["1", "2", "3"], Trace);
        Assert.False(task.Done);
        var stopped = Assert.Throws<InvalidOperationException>(() => runner.Run(Stops()));
        Assert.Contains("stopped before", stopped.Message);
        Assert.Throws<InvalidOperationException>(() => Run(Stops));

        async Coroutine Counts()
        {
            for (var i = 1; ; i++)
            {
                Note($"{i}");
                if (i == 3)
                    EventLoop.Current.Stop();
                await Coroutine.Sleep(Seconds(1));
            }
        }

        static async Coroutine Stops()
        {
            EventLoop.Current.Stop();
            for (; ; )
                await Coroutine.Yield();
        }
    }

    [Fact]
    public void A_host_runs_it_round_by_round()
    {
        using var runner = new EventLoopRunner(Options());
        Assert.Null(runner.RunOnce());
        var task = runner.CreateTask(Work());
        Assert.Equal(TimeSpan.Zero, runner.RunOnce());
        Assert.Equal(["begins"], Trace);
        Assert.Equal(Seconds(1), runner.RunOnce());
        Assert.Equal(Seconds(1), runner.RunOnce());
        Clock.Advance(Seconds(0.25));
        Assert.Equal(Seconds(0.75), runner.Pump(Seconds(10)));
        Clock.Advance(Seconds(1));
        Assert.Null(runner.Pump(Seconds(10)));
        Assert.Equal(7, task.Result);
        Assert.Equal(["begins", "slept"], Trace);

        async Coroutine<int> Work()
        {
            Note("begins");
            await Coroutine.Yield();
            await Coroutine.Sleep(Seconds(1));
            Note("slept");
            return 7;
        }
    }

    [Fact]
    public void A_budget_ends_what_only_yields()
    {
        using var runner = new EventLoopRunner(Options());
        _ = runner.CreateTask(Endless());
        Assert.Equal(TimeSpan.Zero, runner.Pump(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(TimeSpan.Zero, runner.Pump(TimeSpan.MinValue));

        static async Coroutine Endless()
        {
            for (; ; )
                await Coroutine.Yield();
        }
    }

    [Fact]
    public void Other_threads_post_and_do_not_run_it()
    {
        using var runner = new EventLoopRunner(Options());
        var other = new Thread(() =>
        {
            runner.Loop.CallSoonThreadsafe(() => Note("posted"));
            Assert.Throws<InvalidOperationException>(() => { runner.RunOnce(); });
        });
        other.Start();
        other.Join();
        runner.RunOnce();
        Assert.Equal(["posted"], Trace);
    }

    [Fact]
    public void Misuse_is_named()
    {
        var runner = new EventLoopRunner(Options());
        Run(async () =>
        {
            Assert.Throws<InvalidOperationException>(() => { runner.RunOnce(); });
            await Coroutine.Yield();
        });
        runner.Dispose();
        runner.Dispose();
        Assert.Throws<ObjectDisposedException>(() => { runner.RunOnce(); });
        Assert.Throws<InvalidOperationException>(() => runner.Loop.CallSoonThreadsafe(() => { }));
    }

    [Fact]
    public void An_eager_task_may_go_deep_and_begin_in_a_callback()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var task = loop.CreateEagerTask(Deep(200_000));
            Assert.False(task.Done);
            Assert.Equal(0, await task);
            var values = Enumerable.Range(0, 3).Select(i => loop.CreateEagerTask(Coroutine.FromResult(i))).ToArray();
            Assert.All(values, value => Assert.True(value.Done));
            CoroutineTask<int>? begun = null;
            loop.CallSoon(() => begun = loop.CreateEagerTask(Deep(1)));
            await Coroutine.Yield();
            Assert.Equal(0, await begun!);
        });

        static async Coroutine<int> Deep(int depth)
        {
            if (depth > 0)
                return await Deep(depth - 1);
            await Coroutine.Yield();
            return 0;
        }
    }
}
