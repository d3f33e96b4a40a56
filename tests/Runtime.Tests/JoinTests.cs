namespace Coroutines.Runtime.Tests;

public class JoinTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Bad_arguments_are_refused_at_once()
    {
        Run(async () =>
        {
            CoroutineTask[] withNull = [null!];
            Assert.Throws<ArgumentNullException>(() => { _ = Coroutine.Wait((IEnumerable<CoroutineTask>)null!); });
            Assert.Throws<ArgumentException>(() => { _ = Coroutine.Wait(withNull); });
            var undefined = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = Coroutine.Wait([Loop.CurrentTask!], (ReturnWhen)3); });
            Assert.Equal(("returnWhen", (ReturnWhen)3), (undefined.ParamName, undefined.ActualValue));
            Assert.Throws<ArgumentException>(() => { _ = Coroutine.Gather(withNull); });
            Assert.Throws<ArgumentException>(() => { _ = Coroutine.AsCompleted(withNull); });
            Assert.Throws<ArgumentNullException>(() => { _ = Coroutine.Shield((CoroutineTask)null!); });
            Assert.Throws<ArgumentNullException>(() => { _ = Coroutine.WaitFor((CoroutineTask)null!, Seconds(1)); });
            Assert.Throws<InvalidOperationException>(() => { _ = Coroutine.WaitFor(default(Coroutine), Seconds(1)); });
            Assert.Throws<InvalidOperationException>(() => { _ = Coroutine.Shield(default(Coroutine)); });
            await Coroutine.Yield();
        });
        Reports.Clear();
    }

    [Fact]
    public void A_task_cannot_wait_for_itself()
    {
        Run(async () =>
        {
            var self = Loop.CurrentTask!;
            foreach (var wait in (Func<Coroutine>[])[
                () => Coroutine.Gather([self]),
                () => Coroutine.Shield(self),
                () => Coroutine.WaitFor(self, Seconds(1)),
                async () => await Coroutine.Wait([self]),
            ])
            {
                try
                {
                    await wait();
                    Assert.Fail("It waited for itself.");
                }
                catch (InvalidOperationException e)
                {
                    Assert.Contains("itself", e.Message);
                }
            }
        });
    }

    [Fact]
    public void Waits_in_a_loop_leave_nothing_behind_in_a_task()
    {
        Run(async () =>
        {
            var endless = Loop.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan));
            var waitedWith = new List<WeakReference>();
            for (var i = 0; i < 10; i++)
                await WaitWith(endless, waitedWith);
            GC.Collect();
            Assert.InRange(waitedWith.Count(reference => reference.IsAlive), 0, 2);
        });

        static async Coroutine WaitWith(CoroutineTask endless, List<WeakReference> waitedWith)
        {
            var (done, pending) = await Coroutine.Wait([endless, Loop.CreateTask(After(1))], ReturnWhen.FirstCompleted);
            waitedWith.Add(new WeakReference(Assert.Single(done)));
            Assert.Same(endless, Assert.Single(pending));
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => Coroutine.Shield(endless)));
        }
    }

    [Fact]
    public void As_completed_in_the_order_of_the_ends()
    {
        Run(async () =>
        {
            await foreach (var task in Coroutine.AsCompleted([After(3), After(1), After(2)]))
                Note($"{await task}");
            CoroutineTask<int>[] tasks = [Loop.CreateTask(After(2)), Loop.CreateTask(After(1))];
            await foreach (var task in Coroutine.AsCompleted([.. tasks, tasks[0]]))
            {
                Note($"{task.Result}");
                if (task.Result == 1)
                    break;
            }

            Assert.False(tasks[0].Done);
            Assert.Equal(2, await tasks[0]);
            await foreach (var task in Coroutine.AsCompleted(Array.Empty<CoroutineTask>()))
                Note("none");
        });
        Assert.Equal(["1", "2", "3", "1"], Trace);
    }

    [Fact]
    public void As_completed_ends_when_its_time_is_over_and_leaves_the_tasks_alone()
    {
        Run(async () =>
        {
            CoroutineTask<int>[] tasks = [Loop.CreateTask(After(1)), Loop.CreateTask(After(5))];
            try
            {
                await foreach (var task in Coroutine.AsCompleted(tasks, Seconds(2)))
                    Note($"{await task}");
            }
            catch (TimeoutException e)
            {
                Note(e.Message);
            }

            Assert.Equal(Seconds(2), Loop.Time);
            Assert.Equal(5, await tasks[1]);
        });
        Assert.Equal(["1", "1 of 2 tasks had not ended after 00:00:02; they go on."], Trace);
    }

    [Fact]
    public void Outcomes_of_every_kind()
    {
        Run(async () =>
        {
            var (number, text) = await Coroutine.GatherOutcomes(After(1), Coroutine.FromResult("a"));
            Assert.Equal((1, "a"), (number.Result, text.Result));
            var failures = await Coroutine.GatherOutcomes(Coroutine.Completed, Fails());
            Assert.Null(failures[0]);
            Assert.IsType<FormatException>(failures[1]);
            var failed = Loop.CreateTask(FailsWithResult());
            var outcome = Assert.Single(await Coroutine.GatherOutcomes(failed));
            Assert.False(outcome.Succeeded);
            Assert.Throws<FormatException>(() => outcome.Result);
        });
        Assert.Empty(Reports);
    }

    private static async Coroutine Fails()
    {
        await Coroutine.Yield();
        throw new FormatException();
    }

    private static async Coroutine<int> FailsWithResult()
    {
        await Coroutine.Yield();
        throw new FormatException();
    }

    private static async Coroutine<int> After(int seconds)
    {
        await Coroutine.Sleep(Seconds(seconds));
        return seconds;
    }
}
