namespace Integration.Tests.Images;

/// <summary>The runtime's own sequences go on behind a restore: ticks, the items of a queue, tasks as they end, generators that are answered.</summary>
public sealed partial class SequenceImageTests : ImageTest
{
    /// <summary>Also the moments at which somebody is about to hear of something.</summary>
    private static readonly double[] s_moments = [0, 0.5, 1, 1.2, 1.5, 2, 2.4, 2.5, 3, 3.5, 4];

    [Fact]
    public void Ticks_do_not_drift_and_do_not_pile_up() => AssertGoesOn(() => Ticks(), s_moments);

    [Fact]
    public void A_clock_ticks_on_in_a_loop_that_has_another_time()
    {
        var (_, image) = Until(() => Ticks(), 1.2);

        Assert.Equal(["10.4 tick 2", "13.1 tick 5", "13.6 tick 6", "14.6 tick 7"], Rest(Sent(image), 10));
    }

    [Fact]
    public void Items_of_a_queue_are_taken_until_it_is_shut_down() => AssertGoesOn(() => Items(), s_moments);

    [Fact]
    public void Tasks_are_taken_as_they_end() => AssertGoesOn(() => Ends(), s_moments);

    [Fact]
    public void Tasks_that_fail_or_are_cancelled_are_taken_too() => AssertGoesOn(() => FailedEnds(), s_moments);

    [Fact]
    public void The_time_for_tasks_is_over_at_its_moment() => AssertGoesOn(() => LateEnds(), s_moments);

    [Fact]
    public void Who_leaves_hears_of_no_more_ends() => AssertGoesOn(() => LeftEnds(), s_moments);

    [Fact]
    public void A_sequence_of_ends_that_has_not_begun_begins_behind_the_restore() => AssertGoesOn(() => HeldEnds(), s_moments);

    [Fact]
    public void A_generator_is_answered() => AssertGoesOn(() => Answered(), s_moments);

    [Fact]
    public void A_generator_is_thrown_at_and_closed() => AssertGoesOn(() => Closed(), s_moments);

    [Fact]
    public void A_future_as_a_coroutine_goes_on() => AssertGoesOn(() => FutureAmongOthers(), s_moments);

    [Coroutine(Restorable = true)]
    private static async Coroutine Ticks()
    {
        await foreach (var tick in Coroutine.Every(TimeSpan.FromSeconds(0.8)))
        {
            Say($"tick {tick}");
            if (tick == 2)
                await Coroutine.Sleep(TimeSpan.FromSeconds(2.7));
            else if (tick == 6)
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            if (tick > 6)
                break;
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Items()
    {
        var queue = new AsyncQueue<string>(2);
        var takers = new[] { EventLoop.Current.CreateTask(Take(queue, "x", 0.7)), EventLoop.Current.CreateTask(Take(queue, "y", 0.2)) };
        for (var number = 0; number < 8; number++)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(number % 3 * 0.4));
            await queue.Put($"{number}");
        }

        queue.Shutdown();
        await Coroutine.Wait(takers);
        Say("end");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Take(AsyncQueue<string> queue, string name, double seconds)
    {
        await foreach (var item in queue)
        {
            Say($"{name} {item}");
            await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
            queue.TaskDone();
        }

        Say($"{name} ends");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> After(double seconds, string result)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        Say($"{result} ends");
        return result;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Fail(double seconds)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        throw new InvalidOperationException($"after {seconds}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Ends()
    {
        var already = EventLoop.Current.CreateTask(After(0, "z"));
        await already;
        var text = "";
        await foreach (var task in Coroutine.AsCompleted([EventLoop.Current.CreateTask(After(3, "a")), EventLoop.Current.CreateTask(After(1, "b")), already, EventLoop.Current.CreateTask(After(1, "c"))]))
        {
            text += await task;
            Say(text);
            if (text.Length == 2)
                await Coroutine.Sleep(TimeSpan.FromSeconds(0.5));
        }

        await foreach (var task in Coroutine.AsCompleted([After(0.6, "d"), After(0.3, "e")]))
            Say($"got {await task}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine FailedEnds()
    {
        var cancelled = EventLoop.Current.CreateTask(Fail(2));
        CoroutineTask[] tasks = [EventLoop.Current.CreateTask(Fail(1)), cancelled, EventLoop.Current.CreateTask(After(1.4, "a"))];
        await foreach (var task in Coroutine.AsCompleted(tasks))
        {
            try
            {
                await task;
                Say($"{Array.IndexOf(tasks, task)} completed");
            }
            catch (Exception e) when (task.Done)
            {
                Say($"{Array.IndexOf(tasks, task)} {e.GetType().Name} {e.Message}");
                cancelled.Cancel("enough");
            }
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine LateEnds()
    {
        CoroutineTask<string>[] tasks = [EventLoop.Current.CreateTask(After(1, "a")), EventLoop.Current.CreateTask(After(3, "b")), EventLoop.Current.CreateTask(After(2.5, "c"))];
        try
        {
            await foreach (var task in Coroutine.AsCompleted(tasks, TimeSpan.FromSeconds(2.4)))
            {
                Say($"got {await task}");
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            }
        }
        catch (TimeoutException e)
        {
            Say(e.Message);
        }

        await Coroutine.Wait(tasks);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine LeftEnds()
    {
        CoroutineTask<string>[] tasks = [EventLoop.Current.CreateTask(After(1, "a")), EventLoop.Current.CreateTask(After(2, "b"))];
        await foreach (var task in Coroutine.AsCompleted(tasks, TimeSpan.FromSeconds(1.5)))
        {
            Say($"got {await task}");
            break;
        }

        await Coroutine.Wait(tasks);
        Say("end");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine HeldEnds()
    {
        var ends = Coroutine.AsCompleted([After(1, "a"), After(0.5, "b")], TimeSpan.FromSeconds(5));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        await foreach (var task in ends)
            Say($"got {await task}");
    }

    [Coroutine(Restorable = true)]
    private static async IAsyncEnumerable<string> Talk(Sent<int> sent)
    {
        var sum = 0;
        try
        {
            while (true)
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(0.6));
                yield return $"sum {sum}";
                try
                {
                    sum += sent.Value;
                }
                catch (FormatException e)
                {
                    Say($"caught {e.Message}");
                }
            }
        }
        finally
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(0.6));
            Say("closed");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Answered()
    {
        await using var talk = new AsyncGenerator<string, int>(sent => Talk(sent));
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.7));
        await talk.Next();
        Say(talk.Current);
        for (var number = 1; number < 4; number++)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(0.2));
            await talk.Send(number);
            Say(talk.Current);
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Closed()
    {
        var talk = new AsyncGenerator<string, int>(sent => Talk(sent));
        await talk.Next();
        await talk.Throw(new FormatException("first"));
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.5));
        Say(talk.Current);
        await talk.DisposeAsync();
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.5));
        Say($"{await talk.Next()}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine FutureAmongOthers()
    {
        var future = new Future<string>();
        var setter = EventLoop.Current.CreateTask(Set(future));
        Say(string.Join(" ", await Coroutine.Gather(future.AsCoroutine(), After(1, "a"))));
        await setter;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Set(Future<string> future)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(2));
        future.SetResult("set");
    }
}
