namespace Sync.Tests;

/// <summary>
/// A cancel at each wait of each primitive, before the wake-up and between it and the waiter's turn: afterwards somebody else gets what the
/// cancelled one did not.
/// </summary>
public partial class CancelTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lock(bool woken) => Run(Lose(woken, new AsyncLock()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Semaphore(bool woken) => Run(Lose(woken, new AsyncSemaphore()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get(bool woken)
    {
        var queue = new AsyncQueue<int>();
        Run(Lose(woken, queue.Get, () => queue.PutNowait(1), queue.Get));
        Assert.True(queue.IsEmpty);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Put(bool woken)
    {
        var queue = new AsyncQueue<int>(1);
        queue.PutNowait(1);
        Run(Lose(woken, () => Added(queue, 2), () => queue.GetNowait(), () => Added(queue, 3)));
        Assert.Equal(3, queue.GetNowait());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Item_of_an_iteration(bool woken)
    {
        var queue = new AsyncQueue<int>();
        Run(Lose(woken, () => First(queue), () => queue.PutNowait(1), () => First(queue)));
        Assert.True(queue.IsEmpty);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Item_of_a_foreign_iteration(bool woken)
    {
        var queue = new AsyncQueue<int>();
        using var source = new CancellationTokenSource();
        Run(Token(queue, source, woken));
        Assert.Equal(1, queue.GetNowait());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Event(bool woken)
    {
        var ready = new AsyncEvent();
        Run(Lose(woken, () => Then(ready.Wait()), ready.Set, () => Then(ready.Wait())));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Join(bool woken)
    {
        var queue = new AsyncQueue<int>();
        queue.PutNowait(1);
        Run(Lose(woken, () => Then(queue.Join()), queue.TaskDone, () => Then(queue.Join())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_waiter_that_leaves_takes_no_signal_of_the_next(bool woken) => Run(FollowOnFlag(woken));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Flag(bool woken)
    {
        var flag = new ThreadSafeFlag();
        Run(LoseFlag(flag, woken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Condition(bool woken)
    {
        var condition = new AsyncCondition();
        Run(Lose(woken, () => Notified(condition), () => Loop.CreateTask(Notify(condition)), () => Notified(condition)));
        Assert.False(condition.Locked);
    }

    [Fact]
    public void Party_that_waits_until_the_last_meeting_has_ended()
    {
        Run(Meetings());
        Assert.Equal("1 0 cancelled 1 0", string.Join(" ", Trace));
    }

    /// <summary>Without <c>woken</c>, the first waiter is cancelled before <paramref name="give"/>, and with it afterwards. The second one gets it.</summary>
    [Coroutine]
    private static async Coroutine Lose(bool woken, Func<Coroutine<int>> wait, Action give, Func<Coroutine<int>> waitNext)
    {
        var first = Loop.CreateTask(wait());
        var second = Loop.CreateTask(waitNext());
        await Coroutine.Yield();
        if (woken)
            give();
        first.Cancel();
        if (!woken)
            give();
        await second;
        Assert.True(first.Cancelled);
    }

    [Coroutine]
    private static async Coroutine Lose(bool woken, AsyncLock guard)
    {
        await guard.Acquire();
        await Lose(woken, () => Held(guard), guard.Release, () => Held(guard));
        Assert.False(guard.Locked);
    }

    [Coroutine]
    private static async Coroutine Lose(bool woken, AsyncSemaphore semaphore)
    {
        await semaphore.Acquire();
        await Lose(woken, () => Held(semaphore), semaphore.Release, () => Held(semaphore));
        Assert.False(semaphore.Locked);
    }

    [Coroutine]
    private static async Coroutine FollowOnFlag(bool woken)
    {
        var flag = new ThreadSafeFlag();
        var first = EventLoop.Current.CreateTask(Signalled(flag));
        await Coroutine.Yield();
        if (woken)
            flag.Set();
        else
            first.Cancel();
        var second = EventLoop.Current.CreateTask(Signalled(flag));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Assert.True(first.Done);
        Assert.False(second.Done);
        flag.Set();
        await Coroutine.WaitFor(second.AsCoroutine(), TimeSpan.FromSeconds(1));
    }

    [Coroutine]
    private static async Coroutine Signalled(ThreadSafeFlag flag) => await flag.Wait();

    [Coroutine]
    private static async Coroutine LoseFlag(ThreadSafeFlag flag, bool woken)
    {
        var first = Loop.CreateTask(flag.Wait());
        await Coroutine.Yield();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Loop.CreateTask(flag.Wait()).AsTask());
        if (woken)
            flag.Set();
        else
            Loop.CallSoon(flag.Set);
        first.Cancel();
        await Coroutine.Yield();
        Assert.True(first.Cancelled);
        await flag.Wait();
    }

    [Coroutine]
    private async Coroutine Meetings()
    {
        var barrier = new AsyncBarrier(2);
        List<CoroutineTask> tasks = [Loop.CreateTask(Meet(barrier)), Loop.CreateTask(Meet(barrier)), Loop.CreateTask(Meet(barrier))];
        await Coroutine.Yield();
        tasks[2].Cancel();
        foreach (var task in tasks)
            await task;
        await Coroutine.Gather(Meet(barrier), Meet(barrier));
    }

    [Coroutine]
    private async Coroutine Meet(AsyncBarrier barrier)
    {
        try
        {
            Note((await barrier.Wait()).ToString());
        }
        catch (CoroutineCancelledException)
        {
            Note("cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine Token(AsyncQueue<int> queue, CancellationTokenSource source, bool woken)
    {
        var reader = Foreign(queue, source.Token);
        await Coroutine.Sleep(Seconds(1));
        if (woken)
            queue.PutNowait(1);
        source.Cancel();
        if (woken)
        {
            // it has its turn before the cancel
            queue.PutNowait(await reader);
        }
        else
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader);
            queue.PutNowait(1);
        }
    }

    private static async Task<int> Foreign(IAsyncEnumerable<int> items, CancellationToken token)
    {
        await foreach (var item in items.WithCancellation(token))
            return item;
        return 0;
    }

    [Coroutine]
    private static async Coroutine<int> First(AsyncQueue<int> queue)
    {
        await foreach (var item in queue)
            return item;
        return 0;
    }

    [Coroutine]
    private static async Coroutine<int> Held(AsyncLock guard)
    {
        using (await guard.Acquire())
            return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Held(AsyncSemaphore semaphore)
    {
        await using (await semaphore.Acquire())
            return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Added(AsyncQueue<int> queue, int item)
    {
        await queue.Put(item);
        return item;
    }

    [Coroutine]
    private static async Coroutine<int> Notified(AsyncCondition condition)
    {
        using (await condition.Acquire())
            await condition.Wait();
        return 1;
    }

    [Coroutine]
    private static async Coroutine Notify(AsyncCondition condition)
    {
        using (await condition.Acquire())
            condition.Notify();
    }

    [Coroutine]
    private static async Coroutine<int> Then(Coroutine wait)
    {
        await wait;
        return 1;
    }
}
