namespace Coroutines.Runtime.Tests;

public class DebugModeTests : LoopTest
{
    private EventLoopOptions Debugged => new() { TimeProvider = Clock, ExceptionHandler = Reports.Add, HandleInterrupt = false, Debug = true };

    [Fact]
    public void A_slow_step_is_reported_with_its_task_and_place_on_the_loops_clock()
    {
        EventLoop.Run(Body(), Debugged);
        Assert.Equal(
            [
                "A step of 'worker' took 101 ms and kept everything else waiting: from the start of DebugModeTests.<place> to Coroutine.Sleep(TimeSpan).",
                "A step of 'worker' took 250 ms and kept everything else waiting: from Coroutine.Sleep(TimeSpan) to the task's end.",
            ],
            Reports.Select(report => report.Message.Replace($"{nameof(A_slow_step_is_reported_with_its_task_and_place_on_the_loops_clock)}.Works", "<place>")));
        Assert.All(Reports, report => Assert.Equal("worker", report.Task?.Name ?? "worker"));

        async Coroutine Body() => await EventLoop.Current.CreateTask(Works(), "worker");

        async Coroutine Works()
        {
            Clock.Advance(TimeSpan.FromMilliseconds(101));
            await Coroutine.Sleep(Seconds(1));
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Coroutine.Yield();
            await Coroutine.Sleep(Seconds(1));
            Clock.Advance(TimeSpan.FromMilliseconds(250));
        }
    }

    [Fact]
    public void A_slow_callback_is_named()
    {
        EventLoop.Run(Body(), Debugged);
        Assert.StartsWith("A step of 'callback ", Assert.Single(Reports).Message);

        async Coroutine Body()
        {
            EventLoop.Current.CallSoon(() => Clock.Advance(Seconds(1)));
            await Coroutine.Sleep(Seconds(2));
        }
    }

    [Fact]
    public void Without_debug_mode_nothing_is_timed()
    {
        Run(async () =>
        {
            await Coroutine.Yield();
            Clock.Advance(Seconds(1));
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_failure_that_nobody_saw_tells_where_its_task_was_created()
    {
        EventLoop.Run(Body(), Debugged);
        var report = Assert.Single(Reports);
        Assert.StartsWith("The exception of task 'background' was never retrieved. Created:", report.Message);
        Assert.Contains(nameof(A_failure_that_nobody_saw_tells_where_its_task_was_created), report.Message);

        async Coroutine Body()
        {
            _ = EventLoop.Current.CreateTask(Fails(), "background");
            await Coroutine.Sleep(Seconds(1));
        }

        static async Coroutine Fails()
        {
            await Coroutine.Yield();
            throw new FormatException();
        }
    }
}
