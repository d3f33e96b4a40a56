using System.Diagnostics;

namespace Integration.Tests.DotNet;

/// <summary><c>AsyncLocal</c> values, and with them activities, belong to the task.</summary>
public partial class AmbientTests : LoopTest
{
    private static readonly AsyncLocal<string?> s_value = new();

    [Fact]
    public void A_task_has_its_own_values_and_begins_with_its_creators() => Run(SetInTasks());

    [Fact]
    public void A_callee_sets_them_for_its_caller_unlike_in_an_async_Task_method() => Run(SetInCallee());

    [Fact]
    public void An_iterator_sets_them_for_its_consumer_unless_it_is_left_to_the_compiler() => Run(SetInIterators());

    [Fact]
    public void They_go_to_threads_and_come_back_from_NETs_awaits() => Run(CarryAcross());

    [Fact]
    public void Where_flow_is_suppressed_a_loop_keeps_the_values_of_tasks_apart_all_the_same()
    {
        s_value.Value = "outside";
        var flow = ExecutionContext.SuppressFlow();
        Run(SetApart());
        Assert.True(ExecutionContext.IsFlowSuppressed());
        Assert.Equal("outside", s_value.Value);
        flow.Undo();
        Assert.Equal("outside", s_value.Value);
    }

    [Fact]
    public void Activities_of_tasks_that_take_turns_do_not_mix()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == nameof(AmbientTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        Run(StartActivities());
    }

    [Coroutine]
    private static async Coroutine SetInTasks()
    {
        s_value.Value = "main";
        var tasks = new List<CoroutineTask>();
        for (var i = 0; i < 3; i++)
            tasks.Add(EventLoop.Current.CreateTask(Change($"task {i}")));
        s_value.Value = "main again";
        await Coroutine.Wait(tasks);
        foreach (var task in tasks)
            await task;
        Assert.Equal("main again", s_value.Value);
    }

    [Coroutine]
    private static async Coroutine Change(string value)
    {
        Assert.Equal("main", s_value.Value);
        await Coroutine.Sleep(Seconds(1));
        s_value.Value = value;
        for (var i = 0; i < 3; i++)
        {
            await Coroutine.Yield();
            Assert.Equal(value, s_value.Value);
        }
    }

    [Coroutine]
    private static async Coroutine SetApart()
    {
        var one = EventLoop.Current.CreateTask(Keep("one"));
        var other = EventLoop.Current.CreateTask(Keep("other"));
        await one;
        await other;
        Assert.Equal("outside", s_value.Value);
        s_value.Value = "main";
        await EventLoop.Current.CreateTask(See("main"));
        Assert.Equal("main", await Task.Run(() => s_value.Value));
    }

    [Coroutine]
    private static async Coroutine Keep(string value)
    {
        await See("outside");
        s_value.Value = value;
        await See(value);
    }

    [Coroutine]
    private static async Coroutine See(string value)
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(value, s_value.Value);
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine SetInCallee()
    {
        await Set("by a coroutine");
        Assert.Equal("by a coroutine", s_value.Value);
        await SetInTask("by a task");
        Assert.Equal("by a coroutine", s_value.Value);
    }

    [Coroutine]
    private static async Coroutine SetInIterators()
    {
        s_value.Value = "consumer";
        await foreach (var seen in Compiled())
            Assert.Equal(("consumer", "consumer"), (seen, s_value.Value));
        await foreach (var seen in Rewritten())
            Assert.Equal(("iterator", "iterator"), (seen, s_value.Value));
    }

    [Coroutine]
    private static async IAsyncEnumerable<string?> Rewritten()
    {
        s_value.Value = "iterator";
        yield return s_value.Value;
        yield return s_value.Value;
    }

    [Coroutine(Rewrite = false)]
    private static async IAsyncEnumerable<string?> Compiled()
    {
        var before = s_value.Value;
        s_value.Value = "iterator";
        yield return before;
        yield return s_value.Value;
    }

    [Coroutine]
    private static async Coroutine Set(string value)
    {
        await Coroutine.Yield();
        s_value.Value = value;
        await Coroutine.Yield();
    }

    private static async Task SetInTask(string value)
    {
        await Task.Yield();
        s_value.Value = value;
    }

    [Coroutine]
    private static async Coroutine CarryAcross()
    {
        s_value.Value = "mine";
        Assert.Equal("mine", await Coroutine.ToThread(() => s_value.Value));
        await Task.Run(() => s_value.Value = "another's");
        Assert.Equal("mine", s_value.Value);
        var called = new Future<string?>();
        EventLoop.Current.CallSoon(() => called.SetResult(s_value.Value));
        s_value.Value = "later";
        Assert.Equal("mine", await called);
    }

    [Coroutine]
    private static async Coroutine StartActivities()
    {
        using var source = new ActivitySource(nameof(AmbientTests));
        using var main = source.StartActivity("main");
        var tasks = new List<CoroutineTask>();
        for (var i = 0; i < 3; i++)
            tasks.Add(EventLoop.Current.CreateTask(RunActivity(source, $"task {i}", main!)));
        foreach (var task in tasks)
            await task;
        Assert.Same(main, Activity.Current);
    }

    [Coroutine]
    private static async Coroutine RunActivity(ActivitySource source, string name, Activity parent)
    {
        using var activity = source.StartActivity(name);
        Assert.Same(parent, activity!.Parent);
        for (var i = 0; i < 3; i++)
        {
            await Coroutine.Sleep(Seconds(1));
            Assert.Same(activity, Activity.Current);
        }
    }
}
