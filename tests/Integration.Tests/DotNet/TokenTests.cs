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
    public void What_is_submitted_with_a_token_that_is_cancelled_never_begins() => Run(SubmitCancelled());

    [Fact]
    public void A_submitted_coroutine_that_catches_the_cancel_of_its_token_goes_on() => Run(SubmitCatching());

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
        var cleanups = new List<string>();
        var (one, two) = await Coroutine.ToThread(() => (loop.Submit(Endless(cleanups), source.Token), (Task)loop.Submit(EndlessNumber(cleanups), source.Token)));
        var free = loop.Submit(Answer(), source.Token);
        await Coroutine.Yield();
        await Coroutine.Yield();
        Assert.Equal(42, await free);
        await Coroutine.ToThread(source.Cancel);
        foreach (var submitted in new[] { one, two })
        {
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submitted);
            Assert.True(submitted.IsCanceled);
            Assert.Equal(source.Token, cancelled.CancellationToken);
        }

        Assert.Equal(["cleaned up", "cleaned up"], cleanups);
        _ = Assert.Single(loop.AllTasks);
    }

    [Coroutine]
    private static async Coroutine SubmitCancelled()
    {
        using var source = new CancellationTokenSource();
        var loop = EventLoop.Current;
        var cleanups = new List<string>();
        var before = loop.Submit(Endless(cleanups), new CancellationToken(canceled: true));
        var soon = loop.Submit(EndlessNumber(cleanups), source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => before);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => soon);
        Assert.True(before.IsCanceled && soon.IsCanceled);
        Assert.Empty(cleanups);
    }

    [Coroutine]
    private static async Coroutine SubmitCatching()
    {
        using var source = new CancellationTokenSource();
        var submitted = EventLoop.Current.Submit(Catching(), source.Token);
        await Coroutine.Yield();
        await Coroutine.Yield();
        source.Cancel();
        Assert.Equal("went on", await submitted);
    }

    [Coroutine]
    private static async Coroutine Endless(List<string> cleanups)
    {
        try
        {
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            await Coroutine.Yield();
            cleanups.Add("cleaned up");
        }
    }

    [Coroutine]
    private static async Coroutine<int> EndlessNumber(List<string> cleanups)
    {
        await Endless(cleanups);
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Answer()
    {
        await Coroutine.Yield();
        return 42;
    }

    [Coroutine]
    private static async Coroutine<string> Catching()
    {
        try
        {
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
            return "slept";
        }
#pragma warning disable CORO022 // which is what is tested
        catch (CoroutineCancelledException)
#pragma warning restore CORO022
        {
            await Coroutine.Yield();
            return "went on";
        }
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
