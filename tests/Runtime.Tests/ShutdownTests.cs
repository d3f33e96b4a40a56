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
    public void A_handler_that_starts_tasks_hears_of_all_failures_and_the_result_is_not_lost()
    {
        var options = new EventLoopOptions { TimeProvider = Clock, ExceptionHandler = Tell };
        Assert.Equal(42, EventLoop.Run(Main(), options));
        Assert.Equal(3, Reports.Count(static report => report.Exception is FormatException));

        void Tell(CoroutineDiagnostic report)
        {
            Reports.Add(report);
            EventLoop.Running?.CreateTask(Coroutine.Sleep(Seconds(1)), "telling");
        }

        async Coroutine<int> Main()
        {
            for (var i = 0; i < 3; i++)
                _ = Loop.CreateTask(Fails());
            await Coroutine.Yield();
            return 42;
        }

        static async Coroutine Fails() => throw new FormatException();
    }

    [Fact]
    public void Another_thread_hears_that_what_it_submitted_was_given_up()
    {
        Task? submitted = null;
        Task<int>? counted = null;
        Run(async () =>
        {
            var loop = EventLoop.Current;
            await Coroutine.ToThread(() =>
            {
                submitted = loop.Submit(Refuses());
                counted = loop.Submit(RefusesToCount());
            });
            await Coroutine.Sleep(Seconds(1));
        });
        Assert.Matches("gave up task '.*Refuses.*', which did not end", GivenUp(submitted!).Message);
        Assert.Matches("gave up task '.*RefusesToCount.*', which did not end", GivenUp(counted!).Message);
        Assert.Equal(2, Reports.Count);

        static async Coroutine<int> RefusesToCount()
        {
            await Refuses();
            return 1;
        }
    }

    [Fact]
    public void So_does_who_holds_the_NET_task_of_one()
    {
        Task? asTask = null;
        Task<int>? future = null;
        CoroutineTask? refuser = null;
        Run(async () =>
        {
            refuser = Loop.CreateTask(Refuses(), "refuser");
            asTask = refuser.AsTask();
            future = new Future<int>().AsTask();
            await Coroutine.Yield();
        });
        Assert.Contains("gave up task 'refuser'", GivenUp(asTask!).Message);
        Assert.Contains("gave up task 'refuser'", GivenUp(refuser!.AsTask()).Message);
        Assert.Equal("The event loop ended before anything had set a future of Int32.", GivenUp(future!).Message);
    }

    [Fact]
    public void What_ends_with_the_last_callbacks_still_tells_how()
    {
        Task<int>? first = null, late = null;
        Run(async () =>
        {
            var task = Loop.CreateTask(Sleeps());
            task.AddDoneCallback(_ => late = Loop.CreateTask(Sleeps()).AsTask());
            first = task.AsTask();
            await Coroutine.Yield();
        });
        Assert.Equal(7, ResultOf(first!));
        Assert.Equal(7, ResultOf(late!));

        static async Coroutine<int> Sleeps()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            catch (CoroutineCancelledException)
            {
            }

            return 7;
        }
    }

    [Fact]
    public void The_NET_task_of_one_that_has_ended_needs_no_loop()
    {
        CoroutineTask? ended = null;
        CoroutineTask<int>? counted = null;
        Run(async () =>
        {
            await (ended = Loop.CreateTask(Coroutine.Completed));
            await (counted = Loop.CreateTask(Count()));
        });
        Assert.True(ended!.AsTask().IsCompletedSuccessfully);
        Assert.Equal(3, ResultOf(counted!.AsTask()));

        static async Coroutine<int> Count() => 3;
    }

    private static T ResultOf<T>(Task<T> task)
    {
        Assert.True(task.IsCompleted, "it never ends");
        return task.Result;
    }

    private static Exception GivenUp(Task task)
    {
        Assert.True(task.IsCompleted, "it never ends");
        return Assert.IsType<InvalidOperationException>(task.Exception!.InnerException);
    }

    private static async Coroutine Refuses()
    {
        for (; ; )
        {
            try
            {
                await Coroutine.Sleep(TimeSpan.FromDays(1));
            }
            catch (CoroutineCancelledException)
            {
            }
        }
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
