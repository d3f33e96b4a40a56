namespace Coroutines.Runtime.Tests;

/// <summary>Cancels and limits around a shield, and in it.</summary>
public class ShieldTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void A_shield_holds_a_cancel_until_it_ends()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            var token = task.CancellationToken;
            Assert.True(task.Cancel("wait"));
            Assert.Equal(1, task.Cancelling);
            Assert.False(token.IsCancellationRequested);
            Assert.Equal("wait", (await Throws<CoroutineCancelledException>(Joined(task))).Message);
            Assert.Equal(Seconds(5), Loop.Time);
            Assert.True(token.IsCancellationRequested);
        });
        Assert.Equal(["shielded", "after"], Trace);

        async Coroutine Shielded()
        {
            await new CancelScope { Shield = true }.Run(async _ =>
            {
                await Coroutine.Sleep(Seconds(5));
                Note("shielded");
            });
            Note("after");
            await Coroutine.Sleep(Seconds(1));
            Note("not reached");
        }
    }

    [Fact]
    public void The_token_in_a_shield_does_not_know_of_the_cancel_that_is_held()
    {
        Run(async () =>
        {
            CancellationToken late = default;
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            await Coroutine.Sleep(Seconds(2));
            Assert.False(late.IsCancellationRequested);
            await Coroutine.Wait([task]);
            Assert.True(late.IsCancellationRequested);

            async Coroutine Shielded()
            {
                await new CancelScope { Shield = true }.Run(async _ =>
                {
                    await Coroutine.Sleep(Seconds(2));
                    late = Coroutine.CancellationToken;
                    await Coroutine.Sleep(Seconds(2));
                });
                await Coroutine.Sleep(Seconds(1));
            }
        });
    }

    [Fact]
    public void A_token_still_tells_of_the_next_cancel_when_one_that_was_held_is_taken_back()
    {
        Run(async () =>
        {
            CancellationToken token = default;
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            Assert.Equal(0, task.Uncancel());
            await Coroutine.Sleep(Seconds(2));
            Assert.False(token.IsCancellationRequested);
            task.Cancel();
            Assert.True(token.IsCancellationRequested);
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);

            async Coroutine Shielded()
            {
                token = Coroutine.CancellationToken;
                await new CancelScope { Shield = true }.Run(_ => Coroutine.Sleep(Seconds(2)));
                await Coroutine.Sleep(Seconds(5));
            }
        });
    }

    [Fact]
    public void What_fails_in_a_shield_does_not_take_the_held_cancel_with_it()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel("held");
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["its own", "held"], Trace);

        async Coroutine Shielded()
        {
            try
            {
                await new CancelScope { Shield = true }.Run(async _ =>
                {
                    await Coroutine.Sleep(Seconds(2));
                    throw new TaskCanceledException("its own");
                });
            }
            catch (TaskCanceledException e)
            {
                Note(e.Message);
            }

            try
            {
                await Coroutine.Sleep(Seconds(1));
            }
            catch (CoroutineCancelledException e)
            {
                Note(e.Message);
                throw;
            }
        }
    }

    [Fact]
    public void A_limit_in_a_shield_ends_its_own_code_only_though_a_cancel_is_held_meanwhile()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(CleansUp());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            task.Cancel();
            Assert.Equal(2, task.Cancelling);
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);
            Assert.Equal(Seconds(3), Loop.Time);
        });
        Assert.Equal(["limit False", "limit True", "cancelled"], Trace);

        async Coroutine CleansUp()
        {
            await new CancelScope { Shield = true }.Run(async _ =>
            {
                Note($"limit {await Coroutine.MoveOnAfter(Seconds(2), () => Coroutine.Sleep(Seconds(100)))}");
                Note($"limit {await Coroutine.MoveOnAfter(Seconds(2), () => Coroutine.Sleep(Seconds(1)))}");
            });
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException)
            {
                Note("cancelled");
                throw;
            }
        }
    }

    [Fact]
    public void A_cancel_that_was_put_off_is_not_taken_for_that_of_the_next_scope()
    {
        var queue = new AsyncQueue<int>();
        Run(async () =>
        {
            var task = Loop.CreateTask(Takes());
            await Coroutine.Sleep(Seconds(1));
            queue.TryPut(1);
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);
            Assert.Equal(Seconds(1), Loop.Time);
        });
        Assert.Equal(["took 1"], Trace);

        async Coroutine Takes()
        {
            Note($"took {(await Coroutine.Select(queue.Get(), new AsyncQueue<int>().Get())).Result}");
            await Coroutine.MoveOnAfter(TimeSpan.Zero, () => Coroutine.Sleep(Seconds(1)));
            await Coroutine.Sleep(Seconds(100));
        }
    }

    [Fact]
    public void A_shield_lets_its_own_deadline_and_inner_ones_through()
    {
        Run(async () =>
        {
            var shield = new CancelScope { Shield = true, Deadline = Seconds(4) };
            await shield.Run(async own =>
            {
                Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => Coroutine.Sleep(Seconds(100))));
                await TaskGroup.Run(async group =>
                {
                    _ = group.CreateTask(Coroutine.Sleep(Seconds(1)));
                    Loop.CallLater(Seconds(1), () => group.Cancel());
                    await Coroutine.Sleep(Seconds(100));
                });
                Assert.Equal(Seconds(2), Loop.Time);
                await Coroutine.Sleep(Seconds(100));
            });
            Assert.True(shield.Expired);
            Assert.Equal(Seconds(4), Loop.Time);
        });
    }

    [Fact]
    public void An_outer_timeout_waits_for_the_shield_and_then_throws()
    {
        Run(async () =>
        {
            await Throws<TimeoutException>(Coroutine.Timeout(Seconds(1), async () =>
            {
                await new CancelScope { Shield = true }.Run(_ => Coroutine.Sleep(Seconds(3)));
                Note("shield over");
                await Coroutine.Sleep(Seconds(100));
            }));
            Assert.Equal(Seconds(3), Loop.Time);
            await Coroutine.Timeout(Seconds(1), async () => await new CancelScope { Shield = true }.Run(_ => Coroutine.Sleep(Seconds(3))));
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Equal(["shield over"], Trace);
    }

    [Fact]
    public void Nested_shields_hold_a_cancel_until_the_outermost_ends()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            await Throws<CoroutineCancelledException>(Joined(task));
            Assert.Equal(Seconds(4), Loop.Time);
        });

        static async Coroutine Shielded()
        {
            await new CancelScope { Shield = true }.Run(async _ =>
            {
                await new CancelScope { Shield = true }.Run(_ => Coroutine.Sleep(Seconds(2)));
                await Coroutine.Sleep(Seconds(2));
            });
            await Coroutine.Sleep(Seconds(100));
        }
    }

    [Fact]
    public void A_cancel_that_is_taken_back_is_not_held_any_more()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Shielded());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            Assert.Equal(0, task.Uncancel());
            await task;
            Assert.Equal(Seconds(3), Loop.Time);
        });

        static async Coroutine Shielded()
        {
            await new CancelScope { Shield = true }.Run(_ => Coroutine.Sleep(Seconds(2)));
            await Coroutine.Sleep(Seconds(1));
        }
    }

    [Fact]
    public void The_end_of_the_loop_waits_for_a_shield()
    {
        Run(async () =>
        {
            _ = Loop.CreateTask(Saves());
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Equal(["saved"], Trace);
        Assert.Empty(Reports);

        async Coroutine Saves() => await new CancelScope { Shield = true }.Run(async _ =>
        {
            await Coroutine.Sleep(Seconds(3));
            Note("saved");
        });
    }

    private static async Coroutine Joined(CoroutineTask task) => await task;
}
