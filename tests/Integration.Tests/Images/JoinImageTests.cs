namespace Integration.Tests.Images;

/// <summary>Whoever waits for several tasks hears of their ends behind a restore as before: in the same order, and a cancel loses nothing.</summary>
public sealed partial class JoinImageTests : ImageTest
{
    /// <summary>Also the moments at which a task has ended and who waits for it has not heard of it.</summary>
    private static readonly double[] s_moments = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];

    [Fact]
    public void A_gather_has_the_results_in_the_order_given() => AssertGoesOn(() => Gathered(), s_moments);

    [Fact]
    public void A_gather_of_different_results() => AssertGoesOn(() => GatheredTuples(), s_moments);

    [Fact]
    public void A_gather_throws_the_first_failure_and_has_seen_the_others() => AssertGoesOn(() => GatheredFailures(), s_moments);

    [Fact]
    public void Outcomes_are_told() => AssertGoesOn(() => Outcomes(), s_moments);

    [Fact]
    public void A_gather_passes_a_cancel_on() => AssertGoesOn(() => CancelledGather(), s_moments);

    [Fact]
    public void A_select_has_one_winner_and_cancels_the_others() => AssertGoesOn(() => Selected(), s_moments);

    [Fact]
    public void A_select_that_is_cancelled_loses_no_item() => AssertGoesOn(() => CancelledSelect(), s_moments);

    [Fact]
    public void A_wait_ends_by_time_by_the_first_and_by_a_failure() => AssertGoesOn(() => Waits(), s_moments);

    [Fact]
    public void A_shield_keeps_a_cancel_away() => AssertGoesOn(() => Shielded(), s_moments);

    [Fact]
    public void What_is_given_a_time_is_cancelled_after_it() => AssertGoesOn(() => Limited(), s_moments);

    [Fact]
    public void All_who_wait_for_a_task_wake_in_the_order_in_which_they_came() => AssertGoesOn(() => Mixed(), s_moments);

    [Fact]
    public void What_was_asked_for_the_same_moment_comes_in_the_order_in_which_it_was() => AssertGoesOn(() => SameMoment(), s_moments);

    [Fact]
    public void A_group_hears_of_its_failures_in_their_order() => AssertGoesOn(() => Grouped(), s_moments);

    [Fact]
    public void A_gather_that_has_not_begun_begins_behind_the_restore()
    {
        var (said, image) = Until(() => Late(), 0.5);

        Assert.Empty(said);
        Assert.Equal(["1 a 1,b 2"], Rest(Sent(image), 0.5));
    }

    [Fact]
    public void A_loop_without_tasks_takes_the_time_of_the_image_over()
    {
        var (_, image) = Until(() => Gathered(), 0.5);
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new Coroutines.Testing.VirtualTime() });

        _ = runner.Restore(Sent(image));

        Assert.Equal(0.5, runner.Loop.Time.TotalSeconds);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> After(double seconds, string result)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        Say($"{result} ends");
        return result;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<int> Number(double seconds)
    {
        try
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        }
        catch (CoroutineCancelledException)
        {
            Say($"{seconds} cancelled");
            throw;
        }

        return (int)seconds;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Fail(double seconds)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        throw new InvalidOperationException($"after {seconds}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Gathered()
    {
        var all = await Coroutine.Gather(After(3, "c"), After(1, "a"), After(2, "b"));
        Say(string.Join(",", all));
        await Coroutine.Gather(Number(0.2).AsVoid(), Fail(0).Caught());
        Say("end");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine GatheredTuples()
    {
        var (text, number) = await Coroutine.Gather(After(1, "a"), Number(2));
        Say($"{text} {number}");
        var (one, two, three) = await Coroutine.Gather(Number(1), After(0.5, "b"), Number(0.1));
        Say($"{one} {two} {three}");
        var (w, x, y, z) = await Coroutine.Gather(Number(0.1), After(0.2, "c"), Number(0.1), After(0.1, "d"));
        Say($"{w} {x} {y} {z}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine GatheredFailures()
    {
        try
        {
            await Coroutine.Gather(Fail(2), Fail(1), Fail(3));
        }
        catch (InvalidOperationException error)
        {
            Say(error.Message);
        }

        await Coroutine.Sleep(TimeSpan.FromSeconds(2.2));
        Say("nothing was reported");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Outcomes()
    {
        var endings = await Coroutine.GatherOutcomes(Fail(1), After(2, "a").AsVoid());
        Say(string.Join(",", endings.Select(ending => ending?.Message ?? "fine")));
        var outcomes = await Coroutine.GatherOutcomes(Number(0.5), Number(1));
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
        Say(string.Join(",", outcomes));
        var (first, second) = await Coroutine.GatherOutcomes(Number(0.1), After(0.2, "b"));
        Say($"{first} {second}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine CancelledGather()
    {
        var task = EventLoop.Current.CreateTask(Coroutine.Gather(Number(5), Number(6), Number(1)));
        await Coroutine.Sleep(TimeSpan.FromSeconds(2.2));
        task.Cancel("enough");
        try
        {
            await task;
        }
        catch (CoroutineCancelledException error)
        {
            Say(error.Message);
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Selected()
    {
        var (index, result) = await Coroutine.Select(Number(3), Number(1), Number(2));
        Say($"{index}: {result}");
        var (which, number, text) = await Coroutine.Select(Number(3), After(1, "a"));
        Say($"{which}: {number} {text}");
        Say($"{await Coroutine.Select(Number(1).AsVoid(), Fail(2))}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine CancelledSelect()
    {
        var (one, two) = (new AsyncQueue<string>(), new AsyncQueue<string>());
        var task = EventLoop.Current.CreateTask(Take(one, two));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        one.PutNowait("first");
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        two.PutNowait("second");
        task.Cancel();
        try
        {
            await task;
            Say("taken all");
        }
        catch (CoroutineCancelledException)
        {
            Say("cancelled");
        }

        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"left {one.Count} {two.Count}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Take(AsyncQueue<string> one, AsyncQueue<string> two)
    {
        while (true)
        {
            var (index, item) = await Coroutine.Select(one.Get(), two.Get());
            Say($"{index} {item}");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Waits()
    {
        List<CoroutineTask> tasks = [EventLoop.Current.CreateTask(After(1, "a")), EventLoop.Current.CreateTask(Fail(2)), EventLoop.Current.CreateTask(Number(6))];
        var (done, pending) = await Coroutine.Wait(tasks, ReturnWhen.FirstCompleted);
        Say($"{done.Length} {pending.Length}");
        (done, pending) = await Coroutine.Wait(tasks, ReturnWhen.FirstException, TimeSpan.FromSeconds(5));
        Say($"{done.Length} {pending.Length}");
        (done, pending) = await Coroutine.Wait(tasks, timeout: TimeSpan.FromSeconds(1));
        Say($"{done.Length} {pending.Length}");
        pending[0].Cancel();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Shielded()
    {
        var work = EventLoop.Current.CreateTask(Number(3));
        var guarded = EventLoop.Current.CreateTask(Guarded(work));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1.2));
        guarded.Cancel();
        try
        {
            await guarded;
        }
        catch (CoroutineCancelledException)
        {
            Say("given up");
        }

        Say($"{await Coroutine.Shield(Number(1))} {await work}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Guarded(CoroutineTask<int> work) => Say($"{await Coroutine.Shield(work)}");

    [Coroutine(Restorable = true)]
    private static async Coroutine Limited()
    {
        try
        {
            Say($"{await Coroutine.WaitFor(Number(1), TimeSpan.FromSeconds(2))}");
            await Coroutine.WaitFor(EventLoop.Current.CreateTask(Number(5)), TimeSpan.FromSeconds(2));
        }
        catch (TimeoutException)
        {
            Say("too late");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Mixed()
    {
        var work = EventLoop.Current.CreateTask(Number(2));
        List<CoroutineTask> all = [];
        all.Add(EventLoop.Current.CreateTask(Hear("await 1", work)));
        all.Add(EventLoop.Current.CreateTask(HearAll("gather", work)));
        all.Add(EventLoop.Current.CreateTask(Hear("await 2", work)));
        all.Add(EventLoop.Current.CreateTask(HearOne("wait", work)));
        all.Add(EventLoop.Current.CreateTask(Hear("await 3", work)));
        await Coroutine.Wait(all);
        Say("all");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Hear(string name, CoroutineTask<int> work) => Say($"{name} {await work}");

    [Coroutine(Restorable = true)]
    private static async Coroutine HearAll(string name, CoroutineTask<int> work) => Say($"{name} {(await Coroutine.Gather([work]))[0]}");

    [Coroutine(Restorable = true)]
    private static async Coroutine HearOne(string name, CoroutineTask<int> work) => Say($"{name} {(await Coroutine.Wait([work])).Done.Length}");

    [Coroutine(Restorable = true)]
    private static async Coroutine SameMoment()
    {
        var first = EventLoop.Current.CreateTask(After(2, "before the limit"));
        var limited = EventLoop.Current.CreateTask(Outlast());
        var last = EventLoop.Current.CreateTask(After(2, "behind the limit"));
        await Coroutine.Wait([first, limited, last], timeout: TimeSpan.FromSeconds(2));
        Say($"{first.Done} {limited.Done} {last.Done}");
        await Coroutine.Wait([first, limited, last]);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Outlast()
    {
        try
        {
            await Coroutine.Timeout(TimeSpan.FromSeconds(2), () => Number(2).AsVoid());
            Say("in time");
        }
        catch (TimeoutException)
        {
            Say("too late");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Grouped()
    {
        try
        {
            await TaskGroup.Run(group => Failing(group));
        }
        catch (TaskGroupException error)
        {
            Say(string.Join(",", error.InnerExceptions.Select(inner => inner.Message)));
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Failing(TaskGroup group)
    {
        group.CreateTask(Fail(2));
        group.CreateTask(Fail(1));
        group.CreateTask(Fail(1));
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Late()
    {
        var gather = Coroutine.Gather(Named("a", 1), Named("b", 2));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(string.Join(",", await gather));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> Named(string name, int number)
    {
        await Coroutine.Yield();
        return $"{name} {number}";
    }
}

/// <summary>Coroutines of one kind as those of another.</summary>
internal static partial class Restorables
{
    [Coroutine(Restorable = true)]
    public static async Coroutine AsVoid<T>(this Coroutine<T> coroutine) => _ = await coroutine;

    [Coroutine(Restorable = true)]
    public static async Coroutine Caught(this Coroutine coroutine)
    {
        try
        {
            await coroutine;
        }
        catch (InvalidOperationException)
        {
        }
    }
}
