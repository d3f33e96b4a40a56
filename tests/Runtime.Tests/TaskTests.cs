using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class TaskTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Can_be_awaited_any_number_of_times()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Fib.Fib__Create(10, yields: true));
            var sums = new long[3];
            var waiters = Enumerable.Range(0, 3).Select(i => Loop.CreateTask(Wait(i))).ToArray();
            foreach (var waiter in waiters)
                await waiter;
            Assert.Equal([55, 55, 55], sums);
            Assert.Equal(55, await task);
            Assert.Equal(55, task.Result);

            async Coroutine Wait(int index) => sums[index] = await task;
        });
    }

    [Fact]
    public void A_failure_is_thrown_to_everyone_who_awaits()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Descent.Descend__Create(2, Level.Plain, new(true, () => throw new FormatException())));
            await Assert.ThrowsAsync<FormatException>(() => task.AsTask());
            await Assert.ThrowsAsync<FormatException>(() => task.AsTask());
            Assert.True(task.Done);
            Assert.False(task.Cancelled);
            Assert.IsType<FormatException>(task.Exception);
        });
    }

    [Fact]
    public void The_result_of_what_has_not_ended_is_refused()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Fib.Fib__Create(3, yields: true), "the task");
            Assert.Contains("'the task' has not ended", Assert.Throws<InvalidOperationException>(() => task.Result).Message);
            Assert.Null(task.Exception);
            await task;
        });
    }

    [Fact]
    public void A_handle_outlives_the_core_that_serves_other_tasks()
    {
        Run(async () =>
        {
            var first = Loop.CreateTask(Descent.Descend__Create(0, Level.Plain, new(true, () => { })));
            await first;
            var second = Loop.CreateTask(Descent.Descend__Create(0, Level.Plain, new(true, () => { })));
            Assert.True(first.Done);
            Assert.False(second.Done);
            Assert.False(first.Cancel());
            Assert.NotEqual(first, second);
            Assert.Equal("Program.Descend(int)", first.Name);
            await second;
            await first;
            Assert.False(second.Cancelled);
        });
    }

    [Fact]
    public void Done_callbacks_run_in_their_turn_and_can_be_taken_back()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Coroutine.Yield());
            Action<CoroutineTask> taken = _ => Note("taken back");
            task.AddDoneCallback(ended => Note($"ended {ReferenceEquals(ended, task)}"));
            task.AddDoneCallback(taken);
            Assert.Equal(1, task.RemoveDoneCallback(taken));
            await task;
            Note("awaited");
            task.AddDoneCallback(_ => Note("late"));
            Note("later");
            await Coroutine.Yield();
        });
        Assert.Equal(["ended True", "awaited", "later", "late"], Trace);
    }

    [Fact]
    public void Current_task_all_tasks_and_names()
    {
        Run(async () =>
        {
            CoroutineTask? task = null;
            task = Loop.CreateTask(Inner(), "inner");
            Assert.Equal("inner", task.Name);
            Assert.Equal("inner: pending", task.ToString());
            Assert.Equal(2, Loop.AllTasks.Count);
            Assert.Contains(task, Loop.AllTasks);
            Assert.Contains(Loop.CurrentTask!, Loop.AllTasks);
            await task;
            Assert.Equal("inner: completed", task.ToString());
            Assert.Equal([Loop.CurrentTask!], Loop.AllTasks);
            var inCallback = task;
            Loop.CallSoon(() => inCallback = Loop.CurrentTask);
            await Coroutine.Yield();
            Assert.Null(inCallback);

            async Coroutine Inner()
            {
                await Coroutine.Yield();
                Assert.Equal(task, Loop.CurrentTask);
                Assert.True(task == Loop.CurrentTask);
                Assert.Equal(task!.GetHashCode(), Loop.CurrentTask!.GetHashCode());
            }
        });
    }

    [Fact]
    public void Awaiting_itself_is_refused()
    {
        Run(async () =>
        {
            CoroutineTask? task = null;
            task = Loop.CreateTask(Self());
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => task.AsTask());
            Assert.Contains("cannot await itself", refused.Message);

            async Coroutine Self()
            {
                await Coroutine.Yield();
                await task!;
            }
        });
    }

    [Fact]
    public void Another_loops_task_is_refused()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Coroutine.Sleep(Seconds(1)), "elsewhere");
            await Coroutine.ToThread(() => EventLoop.Run(OnAnotherLoop(task), new EventLoopOptions { HandleInterrupt = false }));
            await task;
        });

        static async Coroutine OnAnotherLoop(CoroutineTask task)
        {
            await Coroutine.Yield();
            Assert.Contains("'elsewhere' runs on another event loop", Assert.Throws<InvalidOperationException>(() => task.Cancel()).Message);
            Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().IsCompleted);
        }
    }

    [Fact]
    public void An_async_local_belongs_to_the_task()
    {
        var local = new AsyncLocal<string>();
        local.Value = "outside";
        Run(async () =>
        {
            Assert.Equal("outside", local.Value);
            local.Value = "main";
            var one = Loop.CreateTask(Inherits("one"));
            var two = Loop.CreateTask(Inherits("two"));
            Loop.CallSoon(() => Note($"callback sees {local.Value}"));
            local.Value = "main after";
            await one;
            await two;
            Assert.Equal("main after", local.Value);
            await Callee();
            Assert.Equal("callee", local.Value);
            Assert.Equal("callee", await Coroutine.ToThread(() => local.Value));
        });
        Assert.Equal("outside", local.Value);
        Assert.Equal(["callback sees main"], Trace);

        async Coroutine Inherits(string name)
        {
            Assert.Equal("main", local.Value);
            local.Value = name;
            for (var i = 0; i < 3; i++)
            {
                await Coroutine.Yield();
                Assert.Equal(name, local.Value);
            }
        }

        async Coroutine Callee()
        {
            await Coroutine.Yield();
            local.Value = "callee";
        }
    }

    [Fact]
    public void A_submitted_task_has_the_submitters_async_locals()
    {
        var local = new AsyncLocal<string>();
        Run(async () =>
        {
            var loop = Loop;
            local.Value = "loop";
            for (var i = 0; i < 3; i++)
            {
                // the task before it has just ended, and its core may serve this one
                await loop.CreateTask(Coroutine.Yield());
                await Coroutine.ToThread(() =>
                {
                    local.Value = "submitter";
                    loop.Submit(See("submitter")).Wait();
                });
                await See("loop");
            }
        });

        async Coroutine See(string expected)
        {
            Assert.Equal(expected, local.Value);
            await Coroutine.Yield();
            Assert.Equal(expected, local.Value);
        }
    }

    [Fact]
    public void A_million_tasks()
    {
        var count = 0;
        Run(async () =>
        {
            for (var i = 0; i < 1_000_000; i++)
                _ = Loop.CreateTask(Descent.Descend__Create(0, Level.Plain, new(true, () => count++)));
            await Coroutine.Sleep(Seconds(1));
            Assert.Equal([Loop.CurrentTask!], Loop.AllTasks);
        });
        Assert.Equal(1_000_000, count);
    }
}
