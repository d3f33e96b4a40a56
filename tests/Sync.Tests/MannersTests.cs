using System.Diagnostics;
using System.Reflection;

namespace Sync.Tests;

/// <summary>What holds for all primitives: wrong threads, other loops, what they cost, what they say.</summary>
public partial class MannersTests : LoopTest
{
    [Fact]
    public void Another_thread_is_refused_in_debug_mode() => EventLoop.Run(UseFromAnotherThread(), Options(debug: true));

    [Fact]
    public void Another_thread_that_would_wake_somebody_is_refused_and_changes_nothing() => Run(WakeFromAnotherThread());

    [Fact]
    public void Waits_that_time_out_leave_nothing_behind()
    {
        var never = new AsyncEvent();
        Run(TimeOut(never, 1000));

        // the first text that a thread builds also makes the buffers for all
        _ = new AsyncEvent().ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("AsyncEvent: unset, 0 waiting", never.ToString());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000);
        Assert.True(Capacity(never) <= 64, $"the queue of waiters has grown to {Capacity(never)}");
    }

    [Fact]
    public void Waiting_allocates_nothing_once_it_has_grown()
    {
        const int Times = 10_000;
        Run(PingPong(Times));

        // code that is not optimized boxes the awaiter at each of the three suspensions of a round
        var boxes = typeof(AsyncLock).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true } ? Times / 2 * 3 * 24 : 0;
        AssertAllocatesAtMost(() => Run(PingPong(Times)), boxes + 200);
    }

    [Fact]
    public void A_scope_that_is_disposed_twice_says_so() => Run(DisposeTwice());

    [Fact]
    public void They_say_how_they_stand() => Run(Describe());

    [Fact]
    public void A_comparer_that_throws_changes_nothing()
    {
        var fails = false;
        var queue = new AsyncPriorityQueue<int>(comparer: Comparer<int>.Create((left, right) => fails ? throw new FormatException() : left.CompareTo(right)));
        foreach (var item in new[] { 5, 3, 4, 1, 2 })
            queue.PutNowait(item);
        fails = true;
        Assert.Throws<FormatException>(() => queue.PutNowait(0));
        Assert.Throws<FormatException>(() => queue.GetNowait());
        fails = false;
        Assert.Equal([1, 2, 3, 4, 5], Enumerable.Range(0, 5).Select(_ => queue.GetNowait()));
        Assert.True(queue.IsEmpty);
    }

    private static int Capacity(AsyncEvent item)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var waiters = typeof(AsyncEvent).GetField("_waiters", Hidden)!.GetValue(item)!;
        return ((Array)waiters.GetType().GetField("_ring", Hidden)!.GetValue(waiters)!).Length;
    }

    [Coroutine]
    private static async Coroutine UseFromAnotherThread()
    {
        var guard = new AsyncLock();
        var queue = new AsyncQueue<int>();
        await guard.Acquire();
        var waiter = EventLoop.Current.CreateTask(guard.Acquire());
        var getter = EventLoop.Current.CreateTask(queue.Get());
        await Coroutine.Yield();
        await Coroutine.ToThread(() =>
        {
            Assert.Throws<InvalidOperationException>(guard.Release);
            Assert.Throws<InvalidOperationException>(() => queue.PutNowait(1));
            Assert.Throws<InvalidOperationException>(() => queue.TryGet(out _));
        });
        guard.Release();
        queue.PutNowait(2);
        await waiter;
        Assert.Equal(2, await getter);
    }

    [Coroutine]
    private static async Coroutine WakeFromAnotherThread()
    {
        var guard = new AsyncLock();
        var semaphore = new AsyncSemaphore(0);
        var ready = new AsyncEvent();
        await guard.Acquire();
        var waiter = EventLoop.Current.CreateTask(guard.Acquire());
        var second = EventLoop.Current.CreateTask(semaphore.Acquire());
        var third = EventLoop.Current.CreateTask(ready.Wait());
        await Coroutine.Yield();
        await Coroutine.ToThread(() =>
        {
            Assert.Contains("CallSoonThreadsafe", Assert.Throws<InvalidOperationException>(guard.Release).Message);
            Assert.Throws<InvalidOperationException>(semaphore.Release);
            Assert.Throws<InvalidOperationException>(ready.Set);
        });
        Assert.True(guard.Locked);
        Assert.False(ready.IsSet);
        Assert.Equal("AsyncSemaphore: 0 left, 1 waiting", semaphore.ToString());
        guard.Release();
        semaphore.Release();
        ready.Set();
        await waiter;
        await second;
        await third;
    }

    [Coroutine]
    private static async Coroutine TimeOut(AsyncEvent never, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var waiter = EventLoop.Current.CreateTask(never.Wait());
            await Coroutine.Yield();
            waiter.Cancel();
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine<long> PingPong(int times)
    {
        AsyncQueue<int> pings = new(1), pongs = new(1);
        var guard = new AsyncLock();
        var other = EventLoop.Current.CreateTask(Answer(pings, pongs, guard, times));
        long before = 0;
        for (var i = 0; i < times; i++)
        {
            // after the first ones, which fill the pools
            if (i == times / 2)
                before = GC.GetAllocatedBytesForCurrentThread();
            await pings.Put(i);
            using (await guard.Acquire())
                await Coroutine.Yield();
            await pongs.Get();
        }

        var after = GC.GetAllocatedBytesForCurrentThread();
        await other;
        return after - before;
    }

    [Coroutine]
    private static async Coroutine Answer(AsyncQueue<int> pings, AsyncQueue<int> pongs, AsyncLock guard, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var number = await pings.Get();
            using (await guard.Acquire())
                await Coroutine.Yield();
            await pongs.Put(number);
        }
    }

    [Coroutine]
    private static async Coroutine DisposeTwice()
    {
        var guard = new AsyncLock();
        var scope = await guard.Acquire();
        scope.Dispose();
        Assert.Throws<InvalidOperationException>(scope.Dispose);
        default(AsyncLockScope).Dispose();
        var bounded = new AsyncBoundedSemaphore();
        var permit = await bounded.Acquire();
        await permit.DisposeAsync();
        Assert.Throws<SemaphoreFullException>(permit.Dispose);
    }

    [Coroutine]
    private static async Coroutine Describe()
    {
        var guard = new AsyncLock();
        await guard.Acquire();
        var waiter = EventLoop.Current.CreateTask(guard.Acquire());
        var queue = new AsyncPriorityQueue<int>(3);
        queue.PutNowait(1);
        await Coroutine.Yield();
        Assert.Equal("AsyncLock: locked, 1 waiting", guard.ToString());
        Assert.Equal("AsyncPriorityQueue: 1 of 3 items, 0 getting, 0 putting", queue.ToString());
        Assert.Equal("AsyncBarrier: filling, 0 of 2 waiting", new AsyncBarrier(2).ToString());
        Assert.Equal("AsyncCondition: unlocked, 0 waiting", new AsyncCondition().ToString());
        Assert.Equal("AsyncBoundedSemaphore: 1 left, 0 waiting", new AsyncBoundedSemaphore().ToString());
        Assert.Equal("ThreadSafeFlag: unset, 0 waiting", new ThreadSafeFlag().ToString());
        guard.Release();
        await waiter;
    }
}
