namespace Sync.Tests;

/// <summary>A task that nobody keeps is made without a handle in a rewritten body; what the options say about tasks holds for it, too.</summary>
public partial class DroppedTaskTests : LoopTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_eager_where_all_are(bool eager)
    {
        List<string> created = [];
        EventLoop.Run(Main(), new EventLoopOptions
        {
            TimeProvider = Clock,
            ExceptionHandler = Reports.Add,
            HandleInterrupt = false,
            EagerTasks = eager,
            TaskCreated = task => created.Add(task.Name.Split('(')[0]),
        });
        Assert.Equal(["DroppedTaskTests.Main", "DroppedTaskTests.Waits", "DroppedTaskTests.Waits", "named", "DroppedTaskTests.Fails"], created);
        Assert.Equal(
            eager
                ? ["here begins", "there begins", "named begins", "fails", "made", "here ends", "there ends", "named ends"]
                : ["made", "here begins", "there begins", "named begins", "fails", "here ends", "there ends", "named ends"],
            Trace);
        Assert.IsType<FormatException>(Assert.Single(Reports).Exception);
    }

    [Coroutine]
    private async Coroutine Main()
    {
        var loop = EventLoop.Current;
        _ = EventLoop.Current.CreateTask(Waits("here"));
        _ = loop.CreateTask(Waits("there"));
        _ = loop.CreateTask(Waits("named"), "named");
        _ = loop.CreateTask(Fails());
        Note("made");
        await Coroutine.Sleep(Seconds(1));
    }

    [Coroutine]
    private async Coroutine<int> Waits(string name)
    {
        Note($"{name} begins");
        await Coroutine.Yield();
        Note($"{name} ends");
        return 1;
    }

    [Coroutine]
    private async Coroutine Fails()
    {
        Note("fails");
        throw new FormatException();
    }
}
