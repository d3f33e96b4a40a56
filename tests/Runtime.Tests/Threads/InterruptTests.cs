using System.Reflection;

namespace Coroutines.Runtime.Tests;

/// <summary>Ctrl-C, as its handler gets it from the system's thread. The signal itself would be the whole process's, and the test runner's.</summary>
public class InterruptTests : LoopTest
{
    private static readonly PropertyInfo s_interrupts = typeof(EventLoop).GetProperty("Interrupts", BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo s_tryTake = s_interrupts.PropertyType.GetMethod("TryTake", BindingFlags.NonPublic | BindingFlags.Instance)!;

    [Fact]
    public void It_cancels_the_main_task_at_its_next_suspension() => AssertInterrupted(
        async () =>
        {
            Interrupt();
            try
            {
                await Coroutine.Yield();
                Note("goes on");
            }
            catch (CoroutineCancelledException)
            {
                Note("cancelled");
                throw;
            }
        },
        "cancelled");

    [Fact]
    public void In_the_last_step_of_the_main_task_it_is_not_lost() => AssertInterrupted(async () =>
    {
        await Coroutine.Yield();
        Interrupt();
    });

    [Fact]
    public void In_the_last_step_of_a_runners_main_task_it_is_not_lost()
    {
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = Clock });
        Assert.Throws<CoroutineCancelledException>(() => runner.Run(async () =>
        {
            await Coroutine.Yield();
            Interrupt();
        }));
        runner.Run(async () => Note("the next run has nothing of it"));
        Assert.Equal(["the next run has nothing of it"], Trace);
    }

    [Fact]
    public void While_leftovers_clean_up_it_waits_for_them() => AssertInterrupted(
        async () =>
        {
            _ = EventLoop.Current.CreateTask(CleanUp());
            await Coroutine.Yield();
            Note("main ends");
        },
        "main ends",
        "a second one is the system's: True",
        "cleaned up");

    [Fact]
    public void A_failure_of_the_main_task_is_not_hidden_by_it()
    {
        Assert.Throws<FormatException>(() => RunHandling(async () =>
        {
            _ = EventLoop.Current.CreateTask(CleanUp());
            await Coroutine.Yield();
            throw new FormatException();
        }));
        Assert.Equal("cleaned up", Trace[^1]);
    }

    [Fact]
    public void One_that_the_main_task_has_caught_is_over()
    {
        RunHandling(async () =>
        {
            Interrupt();
            try
            {
                await Coroutine.Yield();
            }
            catch (CoroutineCancelledException)
            {
                Note("caught");
            }
        });
        Assert.Equal(["caught"], Trace);
    }

    private async Coroutine CleanUp()
    {
        try
        {
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            Interrupt();
            await Coroutine.Sleep(Seconds(1));
            Note($"a second one is the system's: {!Take(EventLoop.Current)}");
            Note("cleaned up");
        }
    }

    private void AssertInterrupted(Func<Coroutine> main, params string[] expected)
    {
        var interrupted = Assert.Throws<CoroutineCancelledException>(() => RunHandling(main));
        Assert.Equal("Interrupted.", interrupted.Message);
        Assert.Equal(expected, Trace);
    }

    private void RunHandling(Func<Coroutine> main) => EventLoop.Run(main, new EventLoopOptions { TimeProvider = Clock });

    private static void Interrupt()
    {
        var loop = EventLoop.Current;
        var taken = false;
        var thread = new Thread(() => taken = Take(loop));
        thread.Start();
        thread.Join();
        Assert.True(taken);
    }

    private static bool Take(EventLoop loop) => (bool)s_tryTake.Invoke(s_interrupts.GetValue(loop), [])!;
}
