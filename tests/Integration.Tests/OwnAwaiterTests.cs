using Coroutines.CompilerServices;

namespace Integration.Tests;

/// <summary>An awaiter of a user's own that fails when it is to wait: the body goes on with the exception, so nothing of what the awaiter did before may resume it.</summary>
public sealed partial class OwnAwaiterTests : LoopTest
{
    public static TheoryData<bool, string> Ways => new()
    {
        { true, "keeps the frame" },
        { true, "resumes it" },
        { true, "resumes it with an error" },
        { true, "cancels its task" },
        { false, "keeps the frame" },
        { false, "resumes it" },
        { false, "resumes it with an error" },
        { false, "cancels its task" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void One_that_fails_resumes_nothing(bool rewritten, string way)
    {
        var failing = new Failing(way);
        Run(Watch(failing, rewritten));
        Assert.Equal(way == "cancels its task" ? ["caught", "cancelled at 0"] : ["caught", "slept until 3"], Trace);
        if (way == "resumes it with an error")
            Assert.IsType<TimeZoneNotFoundException>(Assert.Single(Reports).Exception);
        else
            Assert.Empty(Reports);
    }

    [Coroutine]
    private async Coroutine Watch(Failing failing, bool rewritten)
    {
        var task = EventLoop.Current.CreateTask(rewritten ? Rewritten(failing) : Compiled(failing));
        await Coroutine.Sleep(Seconds(1));
        Assert.False(failing.Waiter.IsWaiting);
        Assert.False(failing.Waiter.TryResume());
        await Coroutine.Wait([task]);
        Assert.Equal(failing.Way == "cancels its task", task.Cancelled);
    }

    [Coroutine]
    private async Coroutine Rewritten(Failing failing)
    {
        try
        {
            await failing;
            Note("not reached");
        }
        catch (FormatException)
        {
            Note("caught");
        }

        await SleepAndNote();
    }

    [Coroutine(Rewrite = false)]
    private async Coroutine Compiled(Failing failing)
    {
        try
        {
            await failing;
            Note("not reached");
        }
        catch (FormatException)
        {
            Note("caught");
        }

        await SleepAndNote();
    }

    [Coroutine]
    private async Coroutine SleepAndNote()
    {
        try
        {
            await Coroutine.Sleep(Seconds(3));
            Note($"slept until {EventLoop.Current.Time.TotalSeconds}");
        }
        catch (CoroutineCancelledException)
        {
            Note($"cancelled at {EventLoop.Current.Time.TotalSeconds}");
            throw;
        }
    }

    private sealed class Failing(string way) : ICoroutineAwaiter, ICoroutineWait
    {
        public string Way => way;

        public CoroutineWaiter Waiter { get; private set; }

        public bool IsCompleted => false;

        public Failing GetAwaiter() => this;

        public void GetResult() => CoroutineWaiter.ThrowError();

        public void Suspend(CoroutineFrame frame)
        {
            Waiter = frame.WaitOn(this);

            // others are ready before and behind it
            EventLoop.Current.CallSoon(static () => { });
            switch (way)
            {
                case "resumes it":
                    Waiter.TryResume();
                    break;
                case "resumes it with an error":
                    Waiter.TryResume(new TimeZoneNotFoundException());
                    break;
                case "cancels its task":
                    Waiter.Task!.Cancel();
                    break;
            }

            EventLoop.Current.CallSoon(static () => { });
            throw new FormatException();
        }

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

        public void OnCompleted(Action continuation) => throw new NotSupportedException();

        public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
    }
}
