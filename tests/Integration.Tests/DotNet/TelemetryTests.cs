using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace Integration.Tests.DotNet;

[Collection(nameof(Load.Alone))]
public partial class TelemetryTests : LoopTest
{
    private static readonly AsyncLocal<bool> s_isTest = new();

    [Fact]
    public void Gauges_tell_what_is_on_the_loops() => Run(Measure());

    [Fact]
    public void Problems_are_events()
    {
        using var events = new Events();
        Run(Fail());
        Assert.Contains(events.All, static e => e.EventName == "LoopStart");
        Assert.Contains(events.All, static e => e.EventName == "LoopStop");
        Assert.Contains(events.All, static e => e.EventName == "Problem" && ((string)e.Payload![1]!).Contains("'lost'") && ((string)e.Payload[2]!).Contains(nameof(FormatException)));
        Assert.Single(Reports);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_named_task_is_an_activity_with_those_of_its_children_below(bool eager)
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            // those of this test only: others run at the same time
            ShouldListenTo = source => source.Name is "Coroutines" or "Test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => s_isTest.Value ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        s_isTest.Value = true;
        EventLoop.Run(NameTasks(), new EventLoopOptions { EagerTasks = eager, TimeProvider = new Coroutines.Testing.VirtualTime() });
        s_isTest.Value = false;

        Assert.Equal(["inner", "child", "outer", "cancelled", "failed"], ended.Select(activity => activity.OperationName));
        var outer = ended[2];
        Assert.Equal([outer.Id, outer.Id, null, null, null], ended.Select(activity => activity.ParentId));
        Assert.Equal(ActivityStatusCode.Unset, outer.Status);
        Assert.Equal(true, ended[3].GetTagItem("coroutines.cancelled"));
        Assert.Equal((ActivityStatusCode.Error, "no good"), (ended[4].Status, ended[4].StatusDescription));
    }

    [Coroutine]
    private static async Coroutine Measure()
    {
        // other tests have loops, too
        var (loops, tasks, timers) = (Read("coroutines.loops"), Read("coroutines.tasks"), Read("coroutines.timers"));
        Assert.True(loops >= 1, $"{loops} loops");
        var group = new List<CoroutineTask>();
        for (var i = 0; i < 10_000; i++)
            group.Add(EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(1))));
        Assert.True(Read("coroutines.tasks") - tasks > 5_000);
        Assert.True(Read("coroutines.ready") > 5_000);
        await Coroutine.Yield();
        Assert.True(Read("coroutines.timers") - timers > 5_000);
        var foreign = EventLoop.Current.CreateTask(Await(Task.Delay(Timeout.Infinite, Coroutine.CancellationToken)));
        await Coroutine.Yield();
        Assert.True(Read("coroutines.foreign_waits") >= 1);
        foreign.Cancel();
        await Coroutine.Wait(group);
    }

    private static long Read(string name)
    {
        var value = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Coroutines" && instrument.Name == name)
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, measured, _, _) => value = measured);
        listener.Start();
        listener.RecordObservableInstruments();
        return value;
    }

    [Coroutine]
    private static async Coroutine Await(Task task) => await task;

    [Coroutine]
    private static async Coroutine Fail()
    {
        _ = EventLoop.Current.CreateTask(Throw(), "lost");
        await Coroutine.Yield();
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine Throw()
    {
        await Coroutine.Yield();
        throw new FormatException("no good");
    }

    [Coroutine]
    private static async Coroutine NameTasks()
    {
        Assert.Null(Activity.Current);
        var outer = EventLoop.Current.CreateTask(Outer(), "outer");
        Assert.Null(Activity.Current);
        await outer;
        var cancelled = EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(1)), "cancelled");
        await Coroutine.Yield();
        cancelled.Cancel();
        await Coroutine.Wait([cancelled]);
        var failed = EventLoop.Current.CreateTask(Throw(), "failed");
        await Coroutine.Wait([failed]);
        Assert.IsType<FormatException>(failed.Exception);
        await EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(1)));
        Assert.Null(Activity.Current);
    }

    [Coroutine]
    private static async Coroutine Outer()
    {
        Assert.Equal("outer", Activity.Current!.OperationName);
        using (new ActivitySource("Test").StartActivity("inner"))
            await Coroutine.Sleep(Seconds(1));
        Assert.Equal("outer", Activity.Current!.OperationName);
        await EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(1)), "child");
    }

    private sealed class Events : EventListener
    {
        internal ConcurrentQueue<EventWrittenEventArgs> All { get; } = [];

        protected override void OnEventSourceCreated(EventSource source)
        {
            if (source.Name == "Coroutines")
                EnableEvents(source, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs e) => All?.Enqueue(e);
    }
}
