namespace Coroutines.Runtime.Tests;

public class ToThreadTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Runs_elsewhere_while_the_loop_goes_on()
    {
        using var gate = new ManualResetEventSlim();
        Run(async () =>
        {
            var thread = Environment.CurrentManagedThreadId;
            var work = Loop.CreateTask(Coroutine.ToThread(() =>
            {
                gate.Wait(TestContext.Current.CancellationToken);
                return Environment.CurrentManagedThreadId != thread;
            }));
            await Coroutine.Yield();
            await Coroutine.Yield();
            Assert.False(work.Done);
            gate.Set();
            Assert.True(await work);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
        });
    }

    [Fact]
    public void A_failure_is_thrown_at_the_await()
    {
        Run(async () =>
        {
            await Assert.ThrowsAsync<FormatException>(() => Loop.CreateTask(Coroutine.ToThread(Fails)).AsTask());
            await Assert.ThrowsAsync<FormatException>(() => Loop.CreateTask(Coroutine.ToThread(() => { Fails(); })).AsTask());
        });

        static int Fails() => throw new FormatException();
    }

    [Fact]
    public void A_cancel_stops_the_wait_and_not_the_code()
    {
        using var gate = new ManualResetEventSlim();
        using var finished = new ManualResetEventSlim();
        Run(async () =>
        {
            var work = Loop.CreateTask(Coroutine.ToThread(() =>
            {
                gate.Wait(TestContext.Current.CancellationToken);
                finished.Set();
            }));
            await Coroutine.Yield();
            work.Cancel();
            await Coroutine.Yield();
            Assert.True(work.Cancelled);
            gate.Set();
        });
        Assert.True(finished.Wait(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken));
    }
}
