namespace Coroutines.Runtime.Tests;

public class ShutdownTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Another_thread_hears_that_what_it_submitted_was_cancelled()
    {
        Task? submitted = null;
        Run(Main());
        Assert.True(submitted!.IsCanceled);

        async Coroutine Main()
        {
            var loop = EventLoop.Current;
            await Coroutine.ToThread(() => { submitted = loop.Submit(Sleeps()); });
            await Coroutine.Sleep(Seconds(1));
        }

        static async Coroutine Sleeps() => await Coroutine.Sleep(Seconds(100));
    }

    [Fact]
    public void Callbacks_that_call_for_ever_do_not_keep_the_loop()
    {
        var calls = 0;
        Run(async () => EventLoop.Current.CallSoon(CallAgain));
        Assert.InRange(calls, 1, 1000);

        void CallAgain()
        {
            calls++;
            EventLoop.Current.CallSoon(CallAgain);
        }
    }

    [Fact]
    public void What_a_last_callback_begins_is_cancelled()
    {
        Run(async () =>
        {
            var task = EventLoop.Current.CreateTask(Sleeper("first"));
            task.AddDoneCallback(_ => EventLoop.Current.CreateTask(Sleeper("second")));
            await Coroutine.Yield();
        });
        Assert.Equal(["first", "second"], Trace);

        async Coroutine Sleeper(string name)
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            finally
            {
                Note(name);
            }
        }
    }

    [Fact]
    public void What_is_left_is_cancelled_and_awaited()
    {
        Run(async () =>
        {
            _ = Loop.CreateTask(Cleans());
            await Coroutine.Yield();
            Note("main ends");
        });
        Assert.Equal(["main ends", "cancelled", "cleaned"], Trace);
        Assert.Empty(Reports);

        async Coroutine Cleans()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException)
            {
                Note("cancelled");
                await Coroutine.Sleep(Seconds(3));
                Note("cleaned");
                throw;
            }
        }
    }

    [Fact]
    public void A_failed_main_coroutine_still_awaits_what_is_left()
    {
        Assert.Throws<FormatException>(() => Run(async () =>
        {
            _ = Loop.CreateTask(Cleans());
            await Coroutine.Yield();
            throw new FormatException();
        }));
        Assert.Equal(["cleaned"], Trace);

        async Coroutine Cleans()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            finally
            {
                await Coroutine.Sleep(Seconds(1));
                Note("cleaned");
            }
        }
    }

    [Fact]
    public void A_swallowed_cancel_is_repeated()
    {
        Run(async () =>
        {
            _ = Loop.CreateTask(SwallowsOnce());
            await Coroutine.Yield();
        });
        Assert.Equal(["swallowed"], Trace);
        Assert.Empty(Reports);

        async Coroutine SwallowsOnce()
        {
            try
            {
                await Coroutine.Sleep(TimeSpan.FromDays(1));
            }
            catch (Exception)
            {
                Note("swallowed");
            }

            await Coroutine.Sleep(TimeSpan.FromDays(1));
            Note("not reached");
        }
    }

    [Fact]
    public void Who_refuses_to_end_is_named_and_given_up()
    {
        Run(async () =>
        {
            _ = Loop.CreateTask(Refuses(), "refuser");
            await Coroutine.Yield();
        });
        Assert.Equal(["1", "2", "3"], Trace);
        Assert.StartsWith("Task 'refuser' did not end after 3 cancels", Assert.Single(Reports).Message);
        Assert.Equal(Seconds(15), Clock.Elapsed);

        async Coroutine Refuses()
        {
            for (var cancels = 1; ; cancels++)
            {
                try
                {
                    await Coroutine.Sleep(TimeSpan.FromDays(1));
                }
                catch (CoroutineCancelledException)
                {
                    Note(cancels.ToString());
                }
            }
        }
    }

    [Fact]
    public void A_loop_after_one_that_gave_up_starts_clean()
    {
        Who_refuses_to_end_is_named_and_given_up();
        Run(async () =>
        {
            Assert.Equal([Loop.CurrentTask!], Loop.AllTasks);
            await Coroutine.Sleep(TimeSpan.FromDays(2));
        });
        Assert.Equal(["1", "2", "3"], Trace);
    }

    [Fact]
    public void A_task_that_was_never_started_ends_with_the_loop()
    {
        Run(async () =>
        {
            await Coroutine.Yield();
            _ = Loop.CreateTask(NeverRuns());
        });
        Assert.Empty(Trace);
        Assert.Empty(Reports);

        async Coroutine NeverRuns()
        {
            Note("ran");
            await Coroutine.Yield();
        }
    }
}
