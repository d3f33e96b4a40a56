using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class CancelTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Before_the_first_step_the_body_never_runs()
    {
        Run(async () =>
        {
            var compiled = Loop.CreateTask(Traced());
            var machine = Loop.CreateTask(Descent.Descend__Create(0, Level.Plain, new(false, () => Note("machine ran"))));
            Assert.True(compiled.Cancel());
            Assert.True(machine.Cancel());
            Assert.False(compiled.Done);
            await Coroutine.Yield();
            await Coroutine.Yield();
            Assert.True(compiled.Cancelled);
            Assert.True(machine.Cancelled);
            Assert.False(compiled.Cancel());
        });
        Assert.Empty(Trace);

        async Coroutine Traced()
        {
            Note("ran");
            await Coroutine.Yield();
        }
    }

    [Fact]
    public void Is_thrown_once_where_the_task_stands()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Sleeper());
            await Coroutine.Yield();
            task.Cancel("stop it");
            var cancel = await Caught(task);
            Assert.Equal("stop it", cancel.Message);
            Assert.True(task.Cancelled);
            Assert.Equal(1, task.Cancelling);
            Assert.Equal(Seconds(1), Loop.Time);
        });
        Assert.Equal(["caught stop it", "finally"], Trace);

        async Coroutine Sleeper()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException e)
            {
                Note($"caught {e.Message}");
                throw;
            }
            finally
            {
                await Coroutine.Sleep(Seconds(1));
                Note("finally");
            }
        }
    }

    [Fact]
    public void Swallowed_is_not_cancelled_and_the_count_stays()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Stubborn());
            await Coroutine.Yield();
            task.Cancel();
            await task;
            Assert.False(task.Cancelled);
            Assert.True(task.Done);
            Assert.Equal(1, task.Cancelling);
            Assert.Equal(0, task.Uncancel());
        });

        static async Coroutine Stubborn()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException)
            {
                await Coroutine.Sleep(Seconds(1));
            }
        }
    }

    [Fact]
    public void Twice_before_it_is_thrown_is_thrown_once()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Twice());
            await Coroutine.Yield();
            task.Cancel("first");
            task.Cancel("second");
            await task;
            Assert.Equal(2, task.Cancelling);
        });
        Assert.Equal(["first", "slept"], Trace);

        async Coroutine Twice()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException e)
            {
                Note(e.Message);
            }

            await Coroutine.Sleep(Seconds(1));
            Note("slept");
        }
    }

    [Fact]
    public void Of_itself_comes_at_the_next_suspension()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Suicide());
            await Caught(task);
        });
        Assert.Equal(["still runs", "thrown"], Trace);

        async Coroutine Suicide()
        {
            Loop.CurrentTask!.Cancel();
            Note("still runs");
            try
            {
                await Fib.Fib__Create(3, yields: true);
            }
            catch (CoroutineCancelledException)
            {
                Note("thrown");
                throw;
            }
        }
    }

    [Fact]
    public void Of_itself_without_another_suspension_makes_a_cancelled_task()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Suicide());
            await Caught(task);
            Assert.True(task.Cancelled);
        });

        static async Coroutine<int> Suicide()
        {
            await Coroutine.Yield();
            Loop.CurrentTask!.Cancel();
            return 1;
        }
    }

    [Fact]
    public void Of_what_awaits_a_task_is_passed_on_to_that_task()
    {
        Run(async () =>
        {
            var inner = Loop.CreateTask(Inner());
            var outer = Loop.CreateTask(Outer(inner));
            await Coroutine.Yield();
            await Coroutine.Yield();
            outer.Cancel("both");
            await Caught(outer);
            Assert.True(inner.Cancelled);
            Assert.Equal(Seconds(1), Loop.Time);
        });
        Assert.Equal(["inner both", "outer both"], Trace);

        async Coroutine Inner()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException e)
            {
                await Coroutine.Sleep(Seconds(1));
                Note($"inner {e.Message}");
                throw;
            }
        }

        async Coroutine Outer(CoroutineTask inner)
        {
            try
            {
                await inner;
            }
            catch (CoroutineCancelledException e)
            {
                Note($"outer {e.Message}");
                throw;
            }
        }
    }

    [Fact]
    public void Reaches_the_innermost_of_a_deep_chain_and_is_thrown_only_in_handlers()
    {
        Run(async () =>
        {
            var bottom = new Descent.Bottom(true, () => Note("bottom ran"));
            var task = Loop.CreateTask(Descent.Descend__Create(100_000, Level.Plain, bottom));
            await Coroutine.Yield();
            task.Cancel();
            await Caught(task);
        });
        Assert.Empty(Trace);
    }

    [Fact]
    public void After_a_wake_up_and_before_the_step_still_cancels()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Sleeper());
            Loop.CallAt(Seconds(1), () => task.Cancel());
            await Caught(task);
            Assert.Equal(Seconds(1), Loop.Time);
        });

        // its timer is set first, so at one second it has been made ready when the callback cancels it
        async Coroutine Sleeper()
        {
            await Coroutine.Sleep(Seconds(1));
            Note("not reached");
        }

        Assert.Empty(Trace);
    }

    [Fact]
    public void A_foreign_cancellation_is_a_failure_unless_a_cancel_was_asked_for()
    {
        Run(async () =>
        {
            var timedOut = Loop.CreateTask(Throws());
            await Assert.ThrowsAsync<TaskCanceledException>(() => timedOut.AsTask());
            Assert.False(timedOut.Cancelled);
            Assert.IsType<TaskCanceledException>(timedOut.Exception);
        });

        static async Coroutine Throws()
        {
            await Coroutine.Yield();
            throw new TaskCanceledException();
        }
    }

    [Fact]
    public void The_token_is_cancelled_with_the_task_and_renewed_after_uncancel()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Body());
            await Coroutine.Yield();
            var token = task.CancellationToken;
            Assert.False(token.IsCancellationRequested);
            task.Cancel();
            Assert.True(token.IsCancellationRequested);
            Assert.True(task.CancellationToken.IsCancellationRequested);
            await task;
        });

        static async Coroutine Body()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException)
            {
                Assert.True(Coroutine.CancellationToken.IsCancellationRequested);
                Loop.CurrentTask!.Uncancel();
                Assert.False(Coroutine.CancellationToken.IsCancellationRequested);
            }
        }
    }

    [Fact]
    public void A_token_can_cancel_a_task()
    {
        Run(async () =>
        {
            using var source = new CancellationTokenSource();
            var task = Loop.CreateTask(Coroutine.Sleep(Seconds(100)));
            task.CancelWith(source.Token);
            Loop.CallLater(Seconds(1), source.Cancel);
            await Caught(task);
            Assert.Equal(Seconds(1), Loop.Time);
        });
    }

    [Fact]
    public void A_callback_of_the_token_that_fails_is_reported()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Coroutine.Sleep(Seconds(100)));
            task.CancellationToken.Register(() => throw new FormatException());
            task.Cancel();
            await Caught(task);
        });
        Assert.IsType<AggregateException>(Assert.Single(Reports).Exception);
    }

    private static async Coroutine<CoroutineCancelledException> Caught(CoroutineTask task)
    {
        try
        {
            await task;
        }
        catch (CoroutineCancelledException e)
        {
            return e;
        }

        throw new InvalidOperationException("The task was not cancelled.");
    }
}
