namespace Coroutines.Runtime.Tests;

public class TaskGroupTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Cancel_ends_the_group_without_an_error()
    {
        Run(async () =>
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Sleeper("a"));
                _ = group.CreateTask(Sleeper("b"));
                Loop.CallLater(Seconds(1), () => group.Cancel("all"));
                await Sleeper("body");
            });
            Assert.Equal(Seconds(1), Loop.Time);
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Sleeper("never"));
                group.Cancel();
            });
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Equal(["a: all", "b: all", "body: all"], Trace);
    }

    [Fact]
    public void A_cancelled_body_has_no_result()
    {
        Run(async () =>
        {
            Assert.Equal(3, await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Coroutine.Sleep(Seconds(1)));
                return 3;
            }));
            Assert.Equal(Seconds(1), Loop.Time);
            await Throws<CoroutineCancelledException>(WithResult());
        });

        static async Coroutine WithResult() => _ = await TaskGroup.Run(async group =>
        {
            group.Cancel();
            await Coroutine.Sleep(Seconds(1));
            return 3;
        });
    }

    [Fact]
    public void Errors_name_the_coroutine_that_cannot_start()
    {
        TaskGroup? kept = null;
        Run(async () =>
        {
            await TaskGroup.Run(async group => kept = group);
            var refused = Assert.Throws<InvalidOperationException>(() => { _ = kept!.CreateTask(Sleeper("never")); });
            Assert.Contains("Sleeper", refused.Message);
            Assert.Contains("has ended", refused.Message);
            kept!.Cancel();
            Assert.Throws<ArgumentNullException>(() => { _ = TaskGroup.Run(null!); });
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void Start_waits_until_the_task_is_ready()
    {
        Run(async () =>
        {
            await TaskGroup.Run(async group =>
            {
                var port = await group.Start<int>(async started =>
                {
                    await Coroutine.Sleep(Seconds(1));
                    started(80);
                    Assert.Throws<InvalidOperationException>(() => started(81));
                    await Coroutine.Sleep(Seconds(2));
                    Note("served");
                });
                Assert.Equal(80, port);
                Assert.Equal(Seconds(1), Loop.Time);
                await group.Start(async started => started());
            });
            Assert.Equal(Seconds(3), Loop.Time);
        });
        Assert.Equal(["served"], Trace);
    }

    [Fact]
    public void Start_throws_what_happens_before_and_the_group_what_happens_after()
    {
        Run(async () =>
        {
            var thrown = await Throws<TaskGroupException>(TaskGroup.Run(async group =>
            {
                await Throws<FormatException>(group.Start(async _ => throw new FormatException()));
                var silent = await Throws<InvalidOperationException>(group.Start(async _ => await Coroutine.Yield()));
                Assert.Contains("ready", silent.Message);
                await group.Start(async started =>
                {
                    started();
                    throw new KeyNotFoundException();
                });
                await Sleeper("body");
            }));
            Assert.IsType<KeyNotFoundException>(Assert.Single(thrown.InnerExceptions));
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_start_that_is_cancelled_cancels_what_it_starts()
    {
        Run(async () =>
        {
            await TaskGroup.Run(async group =>
            {
                Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => group.Start(async _ =>
                {
                    try
                    {
                        await Coroutine.Sleep(Seconds(100));
                    }
                    finally
                    {
                        await Coroutine.Sleep(Seconds(1));
                        Note("cleaned");
                    }
                })));
                Assert.Equal(Seconds(2), Loop.Time);
            });
        });
        Assert.Equal(["cleaned"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_failure_reaches_the_body_within_a_shield()
    {
        Run(async () =>
        {
            await new CancelScope { Shield = true }.Run(async own => await Throws<TaskGroupException>(TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Fails());
                await Sleeper("body");
            })));
            Assert.Equal(Seconds(1), Loop.Time);
        });
        Assert.Equal(["body: The coroutine was cancelled."], Trace);
    }

    [Fact]
    public void A_foreign_cancellation_is_a_failure()
    {
        Run(async () =>
        {
            var thrown = await Throws<TaskGroupException>(TaskGroup.Run(async group => throw new TaskCanceledException()));
            Assert.IsType<TaskCanceledException>(Assert.Single(thrown.InnerExceptions));
        });
    }

    [Fact]
    public void Many_tasks_that_have_ended_are_forgotten()
    {
        Run(async () =>
        {
            var ended = 0;
            await TaskGroup.Run(async group =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    _ = group.CreateTask(Counted());
                    if (i % 10 == 0)
                        await Coroutine.Yield();
                }
            });
            Assert.Equal(10_000, ended);

            async Coroutine Counted()
            {
                await Coroutine.Yield();
                ended++;
            }
        });
    }

    [Fact]
    public void An_eager_task_of_a_group_may_have_ended_already()
    {
        Run(async () =>
        {
            await TaskGroup.Run(async group =>
            {
                Assert.True(group.CreateEagerTask(Coroutine.Completed).Done);
                Assert.Equal(5, group.CreateEagerTask(Coroutine.FromResult(5)).Result);
                _ = group.CreateEagerTask(Runs());
                Note("body");
                await Coroutine.Yield();
            });
            Note("group ended");
        });
        Assert.Equal(["first step", "body", "second step", "group ended"], Trace);

        async Coroutine Runs()
        {
            Note("first step");
            await Coroutine.Sleep(Seconds(1));
            Note("second step");
        }
    }

    [Fact]
    public void An_eager_task_that_fails_at_once_ends_its_group()
    {
        Run(async () =>
        {
            var failure = await Throws<TaskGroupException>(TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Sleeper("sibling"));
                await Coroutine.Yield();
                var failed = group.CreateEagerTask(FailsAtOnce());
                Assert.True(failed.Done);
                await Sleeper("body");
            }));
            Assert.IsType<FormatException>(Assert.Single(failure.InnerExceptions));
        });
        Assert.Equal(["sibling: ", "body: "], Trace.Select(line => line[..(line.IndexOf(':') + 2)]));
        Assert.Empty(Reports);

        static async Coroutine FailsAtOnce() => throw new FormatException();
    }

    [Fact]
    public void An_eager_task_whose_first_step_cancels_the_group_is_cancelled()
    {
        Run(async () => await TaskGroup.Run(async group =>
        {
            _ = group.CreateEagerTask(Cancels(group));
            await Sleeper("body");
        }));
        Assert.Equal(["body: over", "eager: over"], Trace.Order());

        async Coroutine Cancels(TaskGroup group)
        {
            group.Cancel("over");
            Assert.Throws<InvalidOperationException>(() => group.CreateEagerTask(Coroutine.Completed));
            await Sleeper("eager");
        }
    }

    private static async Coroutine Fails()
    {
        await Coroutine.Sleep(Seconds(1));
        throw new FormatException();
    }

    private async Coroutine Sleeper(string name)
    {
        try
        {
            await Coroutine.Sleep(Seconds(100));
        }
        catch (CoroutineCancelledException e)
        {
            Note($"{name}: {e.Message}");
            throw;
        }
    }

    [Fact]
    public void A_cancel_from_outside_is_not_lost_in_a_group_that_cancels_itself()
    {
        Run(async () =>
        {
            TaskGroup? group = null;
            var parent = EventLoop.Current.CreateTask(TaskGroup.Run(async each =>
            {
                group = each;
                _ = each.CreateTask(CleansUp());
            }));
            await Coroutine.Sleep(Seconds(1));
            group!.Cancel();
            await Coroutine.Yield();
            parent.Cancel();
            await Coroutine.Wait([parent]);
            Assert.True(parent.Cancelled);
        });

        static async Coroutine CleansUp()
        {
            try
            {
                await Coroutine.Sleep(Seconds(10));
            }
            finally
            {
                await Coroutine.Sleep(Seconds(1));
            }
        }
    }
}
