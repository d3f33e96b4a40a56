namespace Integration.Tests.Images;

/// <summary>Whoever waits at a primitive waits in its turn behind a restore, too.</summary>
public sealed partial class PrimitiveImageTests : ImageTest
{
    [Fact]
    public void A_lock_is_given_in_the_order_in_which_they_came() => AssertGoesOn(() => Locks(), 0.5, 1.5, 2.5, 3.5);

    [Fact]
    public void An_event_wakes_all() => AssertGoesOn(() => Events(), 0.5, 1.5);

    [Fact]
    public void A_semaphore_keeps_its_permits() => AssertGoesOn(() => Permits(), 0.5, 1.5, 2.5);

    [Fact]
    public void A_condition_keeps_its_lock_and_those_who_wait() => AssertGoesOn(() => Conditions(), 0.5, 1.5);

    [Fact]
    public void A_barrier_opens_when_the_last_one_comes() => AssertGoesOn(() => Barriers(), 0.5, 1.5, 2.5);

    [Fact]
    public void A_queue_keeps_its_items_and_both_sides() => AssertGoesOn(() => Queues(), 0.5, 1.5, 2.5, 4.5);

    [Fact]
    public void A_priority_queue_keeps_its_order() => AssertGoesOn(() => Priorities(), 0.5, 1.5);

    [Fact]
    public void A_timeout_strikes_when_its_time_is_over() => AssertGoesOn(() => Timeouts(), 0.5, 1.5);

    [Fact]
    public void A_group_waits_for_its_tasks_and_cancels_them() => AssertGoesOn(() => Groups(), 0.5, 1.5);

    [Fact]
    public void Tasks_are_awaited_named_and_cancelled() => AssertGoesOn(() => Tasks(), 0.5, 1.5, 2.5);

    [Coroutine(Restorable = true)]
    private static async Coroutine Locks()
    {
        var guard = new AsyncLock();
        var tasks = new List<CoroutineTask>();
        for (var i = 0; i < 3; i++)
            tasks.Add(EventLoop.Current.CreateTask(Hold(guard, i)));
        foreach (var task in tasks)
            await task;
        Say(guard.ToString());
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Hold(AsyncLock guard, int number)
    {
        using (await guard.Acquire())
        {
            Say($"{number} has it");
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        }

        Say($"{number} has not");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Events()
    {
        var start = new AsyncEvent();
        var one = EventLoop.Current.CreateTask(WaitFor(start, 1));
        var two = EventLoop.Current.CreateTask(WaitFor(start, 2));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        start.Set();
        await one;
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        await two;
        Say("all");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine WaitFor(AsyncEvent start, int number)
    {
        await start.Wait();
        Say($"{number} started");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Permits()
    {
        var permits = new AsyncSemaphore(2);
        var tasks = new CoroutineTask[5];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = EventLoop.Current.CreateTask(Use(permits, i));
        foreach (var task in tasks)
            await task;
        Say(permits.ToString());
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Use(AsyncSemaphore permits, int number)
    {
        using (await permits.Acquire())
        {
            Say($"{number} in");
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Conditions()
    {
        var condition = new AsyncCondition();
        var waiting = EventLoop.Current.CreateTask(Awaken(condition));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        using (await condition.Acquire())
        {
            condition.Notify();
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        }

        await waiting;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Awaken(AsyncCondition condition)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            Say("notified");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Barriers()
    {
        var barrier = new AsyncBarrier(3);
        var one = EventLoop.Current.CreateTask(Reach(barrier, 1));
        var two = EventLoop.Current.CreateTask(Reach(barrier, 2));
        await Reach(barrier, 3);
        await one;
        await two;
        Say(barrier.ToString());
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Reach(AsyncBarrier barrier, int seconds)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        Say($"{seconds} there");
        var place = await barrier.Wait();
        Say($"{seconds} on, {place}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Queues()
    {
        var queue = new AsyncQueue<string>(2);
        var producer = EventLoop.Current.CreateTask(Produce(queue));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5; i++)
        {
            Say($"got {await queue.Get()}");
            queue.TaskDone();
            await Coroutine.Sleep(TimeSpan.FromSeconds(i < 3 ? 1 : 0.1));
        }

        await producer;
        await queue.Join();
        Say("empty");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Produce(AsyncQueue<string> queue)
    {
        for (var i = 0; i < 5; i++)
        {
            if (i == 4)
                await Coroutine.Sleep(TimeSpan.FromSeconds(3));
            await queue.Put($"item {i}");
            Say($"put {i}");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Priorities()
    {
        var queue = new AsyncPriorityQueue<int>();
        foreach (var item in (int[])[5, 3, 8, 1, 9, 2])
            queue.PutNowait(item);
        while (!queue.IsEmpty)
        {
            Say($"got {await queue.Get()}");
            await Coroutine.Sleep(TimeSpan.FromSeconds(0.4));
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Timeouts()
    {
        try
        {
            await Coroutine.Timeout(TimeSpan.FromSeconds(2), () => Endless());
        }
        catch (TimeoutException)
        {
            Say("too late");
        }

        var ended = await Coroutine.MoveOnAfter(TimeSpan.FromSeconds(1), () => Endless());
        Say($"ended: {ended}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Endless()
    {
        try
        {
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }
        catch (CoroutineCancelledException)
        {
            Say("cancelled");
            throw;
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Groups()
    {
        try
        {
            await TaskGroup.Run(group => InGroup(group));
        }
        catch (TaskGroupException error)
        {
            Say(error.InnerException!.Message);
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine InGroup(TaskGroup group)
    {
        group.CreateTask(Endless());
        group.CreateTask(Fail());
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say("body ended");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Fail()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(2));
        throw new InvalidOperationException("on purpose");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Tasks()
    {
        var endless = EventLoop.Current.CreateTask(Endless(), "the endless one");
        var answer = EventLoop.Current.CreateTask(Answer());
        Say($"{await answer} from {answer.Name}");
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        endless.Cancel("enough");
        try
        {
            await endless;
        }
        catch (CoroutineCancelledException cancel)
        {
            Say($"{endless.Name}: {cancel.Message}, {endless.Cancelled}");
        }

        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"{answer.Result} {endless}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<int> Answer()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        return 42;
    }
}
