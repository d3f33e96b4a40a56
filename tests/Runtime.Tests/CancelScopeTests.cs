namespace Coroutines.Runtime.Tests;

public class CancelScopeTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Move_on_after_says_whether_the_time_was_over()
    {
        Run(async () =>
        {
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => Coroutine.Sleep(Seconds(5))));
            Assert.Equal(Seconds(1), Loop.Time);
            Assert.True(await Coroutine.MoveOnAfter(Seconds(5), () => Coroutine.Sleep(Seconds(1))));
            Assert.Equal(Seconds(2), Loop.Time);
            Assert.Equal(-1, await Coroutine.MoveOnAfter(Seconds(1), () => Late(5), -1));
            Assert.Equal(1, await Coroutine.MoveOnAfter(Seconds(5), () => Late(1), -1));
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
            await Coroutine.Sleep(Seconds(10));
        });
    }

    [Fact]
    public void Negative_and_endless_and_huge_times()
    {
        Run(async () =>
        {
            Assert.False(await Coroutine.MoveOnAfter(Seconds(-5), () => Coroutine.Sleep(Seconds(1))));
            Assert.Equal(TimeSpan.Zero, Loop.Time);
            Assert.True(await Coroutine.MoveOnAfter(Timeout.InfiniteTimeSpan, () => Coroutine.Sleep(Seconds(1))));
            Assert.True(await Coroutine.MoveOnAfter(TimeSpan.MaxValue, () => Coroutine.Sleep(Seconds(1))));
            Assert.True(await Coroutine.MoveOnAfter(TimeSpan.MinValue, () => Coroutine.Completed));
            await Coroutine.WaitFor(Coroutine.Sleep(Seconds(1)), TimeSpan.MaxValue);
            await Coroutine.WaitFor(Coroutine.Sleep(Seconds(1)), Timeout.InfiniteTimeSpan);
        });
    }

    [Fact]
    public void A_scope_cancels_itself_before_during_and_after()
    {
        Run(async () =>
        {
            var before = new CancelScope();
            before.Cancel("early");
            await before.Run(async _ =>
            {
                Note("begins");
                await Coroutine.Sleep(Seconds(1));
                Note("not reached");
            });
            Assert.True(before.CancelledCaught);
            Assert.False(before.Expired);

            var during = new CancelScope();
            Loop.CallLater(Seconds(1), () => during.Cancel());
            Assert.Equal(-1, await during.Run(_ => Late(5), -1));
            Assert.Equal(Seconds(1), Loop.Time);

            var after = new CancelScope();
            await after.Run(_ => Coroutine.Completed);
            after.Cancel();
            Assert.False(after.CancelCalled);
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Equal(["begins"], Trace);
    }

    [Fact]
    public void A_cancel_that_comes_too_late_to_be_thrown_is_taken_back()
    {
        Run(async () =>
        {
            var scope = new CancelScope();
            await scope.Run(async own => own.Cancel());
            Assert.True(scope.CancelCalled);
            Assert.False(scope.CancelledCaught);
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
            await Coroutine.Sleep(Seconds(1));
        });
    }

    [Fact]
    public void It_serves_once_and_in_a_task()
    {
        Run(async () =>
        {
            var scope = new CancelScope();
            await scope.Run(_ => Coroutine.Completed);
            await Throws<InvalidOperationException>(scope.Run(_ => Coroutine.Completed));
            Assert.Throws<InvalidOperationException>(() => scope.Deadline = Seconds(1));
            Assert.Throws<ArgumentNullException>(() => { _ = new CancelScope().Run(null!); });
            await Throws<FormatException>(Coroutine.Timeout(Seconds(1), Coroutine () => throw new FormatException()));
            await Throws<InvalidOperationException>(Coroutine.Timeout(Seconds(1), () => default(Coroutine)));
            await Coroutine.Sleep(Seconds(5));
        });
    }

    [Fact]
    public void A_foreign_wait_is_cancelled_through_the_token()
    {
        Run(async () =>
        {
            var timeout = await Throws<TimeoutException>(
                Coroutine.Timeout(Seconds(1), async () => await Task.Delay(Timeout.Infinite, Coroutine.CancellationToken)));
            Assert.IsType<OperationCanceledException>(timeout.InnerException, exactMatch: false);
            Assert.False(Coroutine.CancellationToken.IsCancellationRequested);
        });
    }

    [Fact]
    public void Another_thread_is_refused_and_changes_nothing()
    {
        Run(async () =>
        {
            await TaskGroup.Run(async group => await new CancelScope().Run(async scope =>
            {
                await Coroutine.ToThread(() =>
                {
                    Assert.Throws<InvalidOperationException>(() => scope.Cancel());
                    Assert.Throws<InvalidOperationException>(() => scope.Deadline = TimeSpan.Zero);
                    Assert.Throws<InvalidOperationException>(() => group.Cancel());
                    Assert.Throws<InvalidOperationException>(() => { _ = group.CreateTask(Coroutine.Completed); });
                });
                Assert.False(scope.CancelCalled);
                Assert.Null(scope.Deadline);
                await Coroutine.Sleep(Seconds(1));
            }));
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
        });
    }

    private static async Coroutine<int> Late(int seconds)
    {
        await Coroutine.Sleep(Seconds(seconds));
        return seconds;
    }
}
