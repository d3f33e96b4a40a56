using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests;

/// <summary>A cancel that is passed on to very many.</summary>
public class CancelCascadeTests : LoopTest
{
    [Fact]
    public void What_is_reached_by_many_ways_is_cancelled_without_going_all_of_them()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            CoroutineTask[] bottom = [loop.CreateTask(Forever())];
            var below = bottom;
            for (var layer = 0; layer < 40; layer++)
            {
                var tasks = below;
                below = [loop.CreateTask(Coroutine.Gather(tasks)), loop.CreateTask(Coroutine.Gather(tasks))];
            }

            var top = loop.CreateTask(Coroutine.Gather(below));
            await Coroutine.Sleep(Seconds(1));
            top.Cancel();
            await Coroutine.Sleep(Seconds(1));
            Assert.True(top.Cancelled);
            Assert.True(bottom[0].Cancelled);
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_long_chain_of_tasks_is_cancelled_without_a_deep_stack()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var bottom = loop.CreateTask(Forever());
            var task = bottom;
            for (var i = 0; i < 100_000; i++)
                task = loop.CreateTask(Awaits(task));
            await Coroutine.Sleep(Seconds(1));
            task.Cancel("all");
            await Coroutine.Sleep(Seconds(1));
            Assert.True(task.Cancelled);
            Assert.True(bottom.Cancelled);
            _ = Assert.Single(loop.AllTasks);
        });

        static async Coroutine Awaits(CoroutineTask task) => await task;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tasks_that_wait_in_a_circle_can_be_cancelled(bool gathers)
    {
        Run(async Coroutine () =>
        {
            CoroutineTask[] tasks = new CoroutineTask[3];
            for (var i = 0; i < 3; i++)
            {
                var next = (i + 1) % 3;
                tasks[i] = EventLoop.Current.CreateTask(Awaits(() => tasks[next]));
            }

            await Coroutine.Sleep(Seconds(1));
            tasks[0].Cancel("all");
            await Coroutine.Sleep(Seconds(1));
            Assert.All(tasks, task => Assert.True(task.Cancelled));
        });
        Assert.Empty(Reports);

        async Coroutine Awaits(Func<CoroutineTask> other)
        {
            if (gathers)
                await Coroutine.Gather(other());
            else
                await other();
        }
    }

    [Fact]
    public void What_two_await_is_awaited_by_both_when_a_cancel_reaches_it_twice()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var shared = loop.CreateTask(CleansUp());
            CoroutineTask[] pair = [loop.CreateTask(Awaits(shared, "first")), loop.CreateTask(Awaits(shared, "second"))];
            var top = loop.CreateTask(Coroutine.Gather(pair));
            await Coroutine.Sleep(Seconds(1));
            top.Cancel();
            await Coroutine.Sleep(Seconds(2));
            Assert.Equal(2, shared.Cancelling);
        });
        Assert.Equal(["cleaned up", "first", "second"], Trace);

        async Coroutine CleansUp()
        {
            try
            {
                await Forever();
            }
            finally
            {
                await Coroutine.Sleep(Seconds(1));
                Note("cleaned up");
            }
        }

        async Coroutine Awaits(CoroutineTask task, string name)
        {
            try
            {
                await task;
            }
            finally
            {
                Note(name);
            }
        }
    }

    [Fact]
    public void A_wait_that_cannot_be_cancelled_says_so_and_spoils_no_other_cancel()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var stubborn = loop.CreateTask(Waits());
            var other = loop.CreateTask(Sleeps());
            await Coroutine.Yield();
            Assert.Throws<NotSupportedException>(() => stubborn.Cancel("due"));

            other.Cancel();
            await Coroutine.Yield();
            other.Cancel();
            await Coroutine.Wait([other]);
            await Coroutine.Wait([stubborn]);
        });
        Assert.Equal(["cancelled", "cancelled", "due"], Trace);

        async Coroutine Waits()
        {
            await new Stubborn();
            try
            {
                await Coroutine.Sleep(Seconds(1));
            }
            catch (CoroutineCancelledException e)
            {
                Note(e.Message);
            }
        }

        async Coroutine Sleeps()
        {
            for (var i = 0; i < 2; i++)
            {
                try
                {
                    await Forever();
                }
                catch (CoroutineCancelledException)
                {
                    Note("cancelled");
                }
            }
        }
    }

    private static async Coroutine Forever() => await Coroutine.Sleep(Timeout.InfiniteTimeSpan);

    /// <summary>Ends after a second, and not before.</summary>
    private sealed class Stubborn : ICoroutineWait, ICoroutineAwaiter
    {
        public bool IsCompleted => false;

        public Stubborn GetAwaiter() => this;

        public void GetResult() => CoroutineWaiter.ThrowError();

        public void Suspend(CoroutineFrame frame)
        {
            var waiter = frame.WaitOn(this);
            EventLoop.Current.CallLater(Seconds(1), () => waiter.TryResume());
        }

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => throw new NotSupportedException();

        public void OnCompleted(Action continuation) => throw new NotSupportedException();

        public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
    }
}
