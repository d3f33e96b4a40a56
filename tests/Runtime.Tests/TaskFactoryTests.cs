namespace Coroutines.Runtime.Tests;

/// <summary>What the options say about every task: see also the twins <c>Eager/Factory</c> and <c>Tasks/Factory</c>.</summary>
public class TaskFactoryTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Eager_ones_begin_on_the_stack_of_who_makes_them()
    {
        Run(eager: true, async () =>
        {
            Note($"main has {Loop.AllTasks.Count} task");
            var task = Loop.CreateTask(Work(), "named");
            Note("made");
            await task;
            await Loop.CreateTask(Ends());
            await Assert.ThrowsAsync<FormatException>(() => Loop.CreateTask(Fails()).AsTask());
            Assert.Equal([Loop.CurrentTask!], Loop.AllTasks);
        });
        Assert.Equal(["main has 1 task", "named begins", "made", "named goes on"], Trace);

        async Coroutine Work()
        {
            Note($"{Loop.CurrentTask!.Name} begins");
            await Coroutine.Yield();
            Note($"{Loop.CurrentTask!.Name} goes on");
        }

        static async Coroutine Ends()
        {
        }

        static async Coroutine Fails() => throw new FormatException();
    }

    [Fact]
    public void Many_eager_ones_inside_of_each_other_do_not_outgrow_the_stack()
    {
        var deepest = 0;
        Run(eager: true, async () => await Nest(0));
        Assert.Equal(20_000, deepest);

        async Coroutine Nest(int depth)
        {
            deepest = Math.Max(deepest, depth);
            if (depth < 20_000)
                await Loop.CreateTask(Nest(depth + 1));
        }
    }

    /// <summary>Where each was made is what debug mode wants to know, and the stack gets ever longer: to look at all of it each time would take minutes.</summary>
    [Fact]
    public void Many_eager_ones_inside_of_each_other_are_no_trouble_in_debug_mode()
    {
        Run(eager: true, Main, debug: true);
        Assert.Equal(2, Reports.Count);
        Assert.Contains($" Created:{Environment.NewLine}   at Coroutines.Runtime.Tests.{nameof(TaskFactoryTests)}.", Reports[0].Message);
        Assert.EndsWith("was never retrieved. Created: too deep in the stack to look where.", Reports[1].Message);

        async Coroutine Main()
        {
            await Nest(0);
            await Coroutine.Sleep(Seconds(1));
        }

        async Coroutine Nest(int depth)
        {
            if (depth is 0 or 300)
                _ = Loop.CreateTask(Fail());
            if (depth < 5_000)
                await Loop.CreateTask(Nest(depth + 1));
        }

        static async Coroutine Fail()
        {
            await Coroutine.Yield();
            throw new FormatException();
        }
    }

    [Fact]
    public void Select_lets_none_begin_before_another_has_won()
    {
        Run(eager: true, async () =>
        {
            AsyncQueue<int> first = new(), second = new();
            first.PutNowait(1);
            second.PutNowait(2);
            Assert.Equal((0, 1), await Coroutine.Select(first.Get(), second.Get()));
            Assert.Equal(1, second.Count);
        });
    }

    [Fact]
    public void The_hook_sees_every_task_before_it_runs()
    {
        List<CoroutineTask> created = [];
        Run(eager: false, async () =>
        {
            var loop = Loop;
            var task = loop.CreateTask(Number());
            Assert.Same(task, created[^1]);
            var eager = loop.CreateEagerTask(Number(), "eager");
            Assert.Same(eager, created[^1]);
            await TaskGroup.Run(async group => Assert.Equal(group.CreateTask(Number()), created[^1]));
            await Coroutine.ToThread(() => loop.Submit(Number()).Wait());
            Assert.Equal(5, created.Count);
            Assert.Equal(3, await task);
        }, created.Add);
        Assert.All(created, static task => Assert.True(task.Done));

        static async Coroutine<int> Number() => 3;
    }

    [Fact]
    public void A_task_that_the_hook_cancels_never_runs()
    {
        foreach (var eager in new[] { false, true })
        {
            Run(eager, async () =>
            {
                var task = Loop.CreateTask(Notes(), "unwanted");
                var other = Loop.CreateEagerTask(Notes(), "unwanted");
                await Coroutine.Wait([task, other]);
                Assert.True(task.Cancelled && other.Cancelled);
            }, static task =>
            {
                if (task.Name == "unwanted")
                    task.Cancel();
            });
        }

        Assert.Empty(Trace);

        async Coroutine Notes() => Note("ran");
    }

    [Fact]
    public void A_hook_that_fails_is_reported_and_the_task_runs()
    {
        Run(eager: false, async () => Note("ran"), static _ => throw new FormatException());
        Assert.Equal(["ran"], Trace);
        Assert.IsType<FormatException>(Assert.Single(Reports).Exception);
    }

    private void Run(bool eager, Func<Coroutine> body, Action<CoroutineTask>? created = null, bool debug = false) => EventLoop.Run(body(), new EventLoopOptions
    {
        TimeProvider = Clock,
        ExceptionHandler = Reports.Add,
        HandleInterrupt = false,
        EagerTasks = eager,
        TaskCreated = created,
        Debug = debug,
    });
}
