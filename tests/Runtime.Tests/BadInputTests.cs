using System.Reflection;
using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

/// <summary>What the loop is given and should not be. Wrong threads: <see cref="WrongThreadTests"/>.</summary>
public class BadInputTests : LoopTest
{
    public static TheoryData<TimeSpan> Past => [TimeSpan.Zero, Seconds(-1), TimeSpan.MinValue];

    public static TheoryData<TimeSpan> Huge => [TimeSpan.MaxValue, TimeSpan.MaxValue - TimeSpan.FromTicks(1), TimeSpan.FromDays(1_000_000)];

    [Theory]
    [MemberData(nameof(Past))]
    public void A_delay_that_is_not_positive_is_over_in_the_next_turn(TimeSpan delay)
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            loop.CallLater(delay, () => Note("later"));
            loop.CallAt(delay, () => Note("at"));
            await Coroutine.Sleep(delay);
            await Coroutine.Sleep(delay);
            Assert.Equal(TimeSpan.Zero, loop.Time);
        });
        Assert.Equal(["later", "at"], Trace.OrderDescending());
    }

    [Theory]
    [MemberData(nameof(Huge))]
    public void A_huge_delay_is_far_away_and_can_be_cancelled(TimeSpan delay)
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            await Coroutine.Sleep(Seconds(1));
            var handle = loop.CallLater(delay, () => Note("called"));
            var at = loop.CallAt(delay, () => Note("called"));
            var sleep = loop.CreateTask(Coroutine.Sleep(delay));
            await Coroutine.Sleep(TimeSpan.FromDays(1000));
            Assert.False(sleep.Done);
            sleep.Cancel();
            handle.Cancel();
            at.Cancel();
            Assert.Equal(3, await Coroutine.Timeout(delay, () => Coroutine.FromResult(3)));
        });
        Assert.Empty(Trace);
    }

    /// <summary>As <see cref="Coroutine.Sleep"/> and .NET's timers take it.</summary>
    [Fact]
    public void An_infinite_delay_never_ends()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            loop.CallLater(Timeout.InfiniteTimeSpan, () => Note("later"));
            loop.CallAt(TimeSpan.MaxValue, () => Note("at"));
            await Coroutine.Sleep(TimeSpan.FromDays(1_000_000));
            await Coroutine.WaitFor(Coroutine.Sleep(Seconds(1)), Timeout.InfiniteTimeSpan);
            Assert.Empty(Trace);
        });
        Assert.Throws<LoopHangException>(() => Run(async () =>
        {
            EventLoop.Current.CallLater(Timeout.InfiniteTimeSpan, () => Note("later"));
            await new Future<int>();
        }));
        Assert.Empty(Trace);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_where_they_are_set()
    {
        Assert.Throws<ArgumentNullException>(() => new EventLoopOptions { TimeProvider = null! });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventLoopOptions { ShutdownCancels = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventLoopOptions { ShutdownGrace = Seconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTime { HangLimit = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTime { HangLimit = TimeSpan.MaxValue });
        Assert.Equal(Timeout.InfiniteTimeSpan, new VirtualTime { HangLimit = Timeout.InfiniteTimeSpan }.HangLimit);
    }

    [Fact]
    public void An_infinite_grace_lets_a_task_clean_up_as_long_as_it_likes()
    {
        EventLoop.Run(Main(), new EventLoopOptions { TimeProvider = Clock, ExceptionHandler = Reports.Add, HandleInterrupt = false, ShutdownGrace = Timeout.InfiniteTimeSpan });
        Assert.Equal(["cleaned"], Trace);
        Assert.Empty(Reports);

        async Coroutine Main()
        {
            _ = EventLoop.Current.CreateTask(Cleans());
            await Coroutine.Yield();
        }

        async Coroutine Cleans()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            finally
            {
                await Coroutine.Sleep(TimeSpan.FromDays(100));
                Note("cleaned");
            }
        }
    }

    [Fact]
    public void What_tells_the_host_of_work_and_fails_is_reported_and_the_work_is_done()
    {
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = Clock, ExceptionHandler = Reports.Add, WorkPosted = () => throw new FormatException() });
        runner.Loop.CallSoonThreadsafe(() => Note("called"));
        runner.Pump(Seconds(60));
        Assert.Equal(["called"], Trace);
        Assert.Equal("EventLoopOptions.WorkPosted failed.", Assert.Single(Reports).Message);
        Assert.IsType<FormatException>(Reports[0].Exception);
    }

    /// <summary>Each method of the public surface, given nothing for each parameter that takes code, or a task.</summary>
    [Fact]
    public void Null_for_code_or_a_task_is_refused_at_once()
    {
        Run(async () =>
        {
            await using var samples = await Samples.Make(Options());
            List<string> accepted = [];
            foreach (var method in PublicApi.Members().Concat(PublicApi.Functions()))
            {
                var target = method.IsStatic ? null : samples.Of(method.DeclaringType!);
                var concrete = target is null ? PublicApi.Closed(method) : PublicApi.On(target.GetType(), method);
                foreach (var parameter in concrete.GetParameters().Where(IsRequired))
                {
                    var arguments = concrete.GetParameters().Select(each => each == parameter ? null : Samples.Argument(each.ParameterType)).ToArray();
                    var error = await ErrorOf(() => concrete.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null));
                    if (error is not ArgumentException)
                        accepted.Add($"{PublicApi.NameOf(method)}: {parameter.Name}: {error?.GetType().Name}");
                }
            }

            Assert.True(accepted.Count == 0, string.Join(Environment.NewLine, accepted));
        });

        static async Coroutine<Exception?> ErrorOf(Func<object?> call)
        {
            try
            {
                if (WrongThreadTests.AsCoroutine(call()) is { } coroutine)
                    await coroutine;
                return null;
            }
            catch (Exception e)
            {
                return e;
            }
        }

        static bool IsRequired(ParameterInfo parameter) => !parameter.IsOptional
            && (parameter.ParameterType.IsSubclassOf(typeof(Delegate)) || typeof(CoroutineTask).IsAssignableFrom(parameter.ParameterType));
    }

    [Fact]
    public void A_loop_that_has_ended_refuses_and_its_tasks_can_be_read()
    {
        EventLoop? loop = null;
        CoroutineTask? task = null;
        CallbackHandle timer = default;
        Run(async () =>
        {
            loop = EventLoop.Current;
            task = loop.CreateTask(Coroutine.Sleep(Seconds(10)));
            timer = loop.CallLater(Seconds(100), () => Note("called"));
            await Coroutine.Yield();
        });
        Action[] calls =
        [
            () => loop!.CallSoon(() => { }), () => loop!.CallLater(Seconds(1), () => { }), () => loop!.CreateTask(Coroutine.Completed), loop!.Stop,
            () => _ = loop.AllTasks, () => _ = loop.CurrentTask, () => loop.CallSoonThreadsafe(() => { }), () => _ = loop.CaptureAwaitTree(),
        ];
        Assert.All(calls, call => Assert.Equal("The event loop has ended.", Assert.Throws<InvalidOperationException>(call).Message));
        Assert.True(task!.Cancelled);
        Assert.False(task.Cancel());
        timer.Cancel();
        Assert.StartsWith("EventLoop: ended", loop.ToString());
        Assert.Empty(Trace);
    }

    [Fact]
    public void A_cancel_while_a_cancelled_task_cleans_up_ends_the_cleaning_and_not_the_loop()
    {
        Run(async () =>
        {
            var task = EventLoop.Current.CreateTask(Cleans());
            await Coroutine.Yield();
            task.Cancel("first");
            await Coroutine.Sleep(Seconds(1));
            task.Cancel("second");
            await Coroutine.Sleep(Seconds(1));
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["cleans", "second", "last"], Trace);
        Assert.Empty(Reports);

        async Coroutine Cleans()
        {
            try
            {
                await Coroutine.Sleep(Seconds(100));
            }
            finally
            {
                Note("cleans");
                try
                {
                    await Coroutine.Sleep(Seconds(100));
                }
                catch (CoroutineCancelledException e)
                {
                    Note(e.Message);
                    throw;
                }
                finally
                {
                    Note("last");
                }
            }
        }
    }

    [Fact]
    public void A_clock_that_jumps_ahead_ends_what_is_due_in_order_and_one_that_jumps_back_delays_it()
    {
        var clock = new JumpingClock();
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = clock, HandleInterrupt = false, ExceptionHandler = Reports.Add });
        runner.Loop.CallLater(Seconds(20), () => Note("20"));
        runner.Loop.CallLater(Seconds(10), () => Note("10"));
        Assert.Equal(Seconds(10), runner.RunOnce());
        clock.Now -= TimeSpan.FromDays(1);
        Assert.Equal(TimeSpan.FromDays(1) + Seconds(10), runner.RunOnce());
        runner.Loop.CallLater(Seconds(5), () => Note("5"));
        Assert.Equal(Seconds(5), runner.RunOnce());
        clock.Now += TimeSpan.FromDays(100_000);
        runner.Pump(Seconds(10));
        Assert.Equal(["5", "10", "20"], Trace);
        Assert.Empty(Reports);
    }

    private sealed class JumpingClock : TimeProvider
    {
        internal TimeSpan Now { get; set; } = TimeSpan.FromDays(10);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
