namespace Integration.Tests.DotNet;

/// <summary><see cref="CancellationToken"/>, in both directions, and <see cref="TimeProvider"/>.</summary>
public partial class TokenTests : LoopTest
{
    [Fact]
    public void A_cancelled_task_cancels_the_NET_call_that_it_awaits() => Run(CancelCall());

    [Fact]
    public void A_timeout_cancels_the_NET_call_and_the_next_one_has_a_fresh_token() => Run(TimeOutCall());

    [Fact]
    public void A_token_cancels_a_task_from_any_thread() => Run(CancelByToken());

    [Fact]
    public void A_token_that_was_cancelled_before_cancels_at_once() => Run(CancelBefore());

    [Fact]
    public void A_submitted_coroutine_can_be_tied_to_its_callers_token() => Run(CancelSubmitted());

    [Fact]
    public void NETs_timers_move_with_the_loops_clock() => Run(UseTimers());

    [Coroutine]
    private static async Coroutine CancelCall()
    {
        CancellationToken seen = default;
        var task = EventLoop.Current.CreateTask(Call());
        await Coroutine.Yield();
        task.Cancel();
        await Coroutine.Wait([task]);
        Assert.True(task.Cancelled);
        Assert.True(seen.IsCancellationRequested);

        [Coroutine]
        async Coroutine Call()
        {
            seen = Coroutine.CancellationToken;
            await Task.Delay(Timeout.Infinite, seen);
        }
    }

    [Coroutine]
    private async Coroutine TimeOutCall()
    {
        var first = Coroutine.CancellationToken;
        await Assert.ThrowsAsync<TimeoutException>(() => EventLoop.Current.CreateTask(
            Coroutine.Timeout(Seconds(1), () => Delay(Seconds(9)))).AsTask());
        try
        {
            await Coroutine.Timeout(Seconds(1), () => Delay(Seconds(9)));
        }
        catch (TimeoutException)
        {
            Note("timeout");
        }

        Assert.True(first.IsCancellationRequested);
        Assert.False(Coroutine.CancellationToken.IsCancellationRequested);
        await Delay(Seconds(2));
        Assert.Equal((Seconds(4), "timeout"), (EventLoop.Current.Time, Assert.Single(Trace)));
    }

    [Coroutine]
    private async Coroutine Delay(TimeSpan time) => await Task.Delay(time, Clock, Coroutine.CancellationToken);

    [Coroutine]
    private static async Coroutine CancelByToken()
    {
        using var source = new CancellationTokenSource();
        var task = EventLoop.Current.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan));
        task.CancelWith(source.Token);
        await Coroutine.Yield();
        await Coroutine.ToThread(source.Cancel);
        await Coroutine.Wait([task]);
        Assert.True(task.Cancelled);
    }

    [Coroutine]
    private static async Coroutine CancelBefore()
    {
        var task = EventLoop.Current.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan));
        task.CancelWith(new CancellationToken(canceled: true));
        await Coroutine.Wait([task]);
        Assert.True(task.Cancelled);
    }

    [Coroutine]
    private static async Coroutine CancelSubmitted()
    {
        using var source = new CancellationTokenSource();
        var loop = EventLoop.Current;
        var submitted = await Coroutine.ToThread(() => loop.Submit(Tied(source.Token)));
        await Coroutine.Yield();
        await Coroutine.ToThread(source.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submitted);
        Assert.True(submitted.IsCanceled);
    }

    [Coroutine]
    private static async Coroutine Tied(CancellationToken token)
    {
        EventLoop.Current.CurrentTask!.CancelWith(token);
        await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
    }

    [Coroutine]
    private async Coroutine UseTimers()
    {
        using var timer = new PeriodicTimer(Seconds(10), Clock);
        var slept = EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(25)));
        for (var tick = 1; tick <= 3; tick++)
        {
            Assert.True(await timer.WaitForNextTickAsync(Coroutine.CancellationToken));
            Assert.Equal(Seconds(10 * tick), EventLoop.Current.Time);
            Assert.Equal(tick > 2, slept.Done);
        }

        var source = new CancellationTokenSource(Seconds(5), Clock);
        var task = EventLoop.Current.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan));
        task.CancelWith(source.Token);
        await Coroutine.Wait([task]);
        Assert.Equal(Seconds(35), EventLoop.Current.Time);
    }
}
