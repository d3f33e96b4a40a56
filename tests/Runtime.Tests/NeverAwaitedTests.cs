using System.Runtime.CompilerServices;
using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class NeverAwaitedTests : LoopTest
{
    [Fact]
    public void A_dropped_coroutine_is_reported_when_the_loop_ends()
    {
        EventLoop.Run(Body(), Options(debug: true));
        var report = Assert.Single(Reports);
        Assert.StartsWith("Coroutine 'Program.Fib(int, bool)' was never awaited, so it did not run. Created:", report.Message);
        Assert.Contains(nameof(A_dropped_coroutine_is_reported_when_the_loop_ends), report.Message);

        static async Coroutine Body()
        {
            await Coroutine.Yield();
            _ = Fib.Fib__Create(3, yields: false);
        }
    }

    [Fact]
    public void A_dropped_coroutine_is_reported_when_it_is_collected() => EventLoop.Run(DropAndCollect(), Options(debug: true));

    [Fact]
    public void A_dropped_coroutine_is_collected_although_its_frame_was_a_task_once()
    {
        EventLoop.Run(Body(), Options(debug: true));

        async Coroutine Body()
        {
            // its first frame goes back last and is the next to be taken, while those that waited for it are still in the pool
            await EventLoop.Current.CreateTask(Fib.Fib__Create(3, yields: true));
            await DropAndCollect();
        }
    }

    private async Coroutine DropAndCollect()
    {
        Drop();
        for (var i = 0; i < 1000 && Reports.Count == 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Coroutine.Yield();
        }

        Assert.Contains("'Program.Fib(int, bool)' was never awaited", Assert.Single(Reports).Message);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Drop() => _ = Fib.Fib__Create(3, yields: false);
    }

    [Fact]
    public void The_first_one_of_a_method_is_reported_without_debug_mode()
    {
        Run(async () =>
        {
            await Coroutine.Yield();
            _ = OnlyHere();
        });
        Assert.Contains($"{nameof(The_first_one_of_a_method_is_reported_without_debug_mode)}.OnlyHere' was never awaited", Assert.Single(Reports).Message);

        static async Coroutine OnlyHere() => await Coroutine.Yield();
    }

    [Fact]
    public void One_in_many_is_reported_without_debug_mode()
    {
        // a thread that other tests have used has frames in its pool, which counts them apart
        var fresh = new Thread(() => Run(async () =>
        {
            await Coroutine.Yield();
            for (var i = 0; i < 1024; i++)
                _ = Fib.Fib__Create(3, yields: false);
        }));
        fresh.Start();
        fresh.Join();
        Assert.InRange(Reports.Count, 4, 5);
    }

    [Fact]
    public void What_was_awaited_is_not_reported()
    {
        EventLoop.Run(Body(), Options(debug: true));
        Assert.Empty(Reports);

        static async Coroutine Body()
        {
            await Fib.Fib__Create(3, yields: true);
            await Coroutine.Gather(Fib.Fib__Create(3, yields: true), Fib.Fib__Create(3, yields: false));
            await EventLoop.Current.CreateTask(Coroutine.Sleep(Seconds(1)));
        }
    }

    [Fact]
    public void A_failure_that_nobody_saw_is_reported()
    {
        Run(async () =>
        {
            _ = EventLoop.Current.CreateTask(Fails(), name: "background");
            await Coroutine.Sleep(Seconds(2));
        });
        var report = Assert.Single(Reports);
        Assert.Equal("The exception of task 'background' was never retrieved.", report.Message);
        Assert.IsType<FormatException>(report.Exception);
    }

    [Fact]
    public void A_failure_that_was_seen_is_not_reported()
    {
        Run(async () =>
        {
            var awaited = EventLoop.Current.CreateTask(Fails());
            var asked = EventLoop.Current.CreateTask(Fails());
            await Assert.ThrowsAsync<FormatException>(() => awaited.AsTask());
            await Coroutine.Sleep(Seconds(2));
            Assert.IsType<FormatException>(asked.Exception);
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_handler_that_fails_does_not_end_the_loop()
    {
        var error = Console.Error;
        var written = new StringWriter();
        Console.SetError(written);
        try
        {
            EventLoop.Run(
                Body(),
                new EventLoopOptions { TimeProvider = Clock, HandleInterrupt = false, ExceptionHandler = _ => throw new FormatException("handler") });
        }
        finally
        {
            Console.SetError(error);
        }

        Assert.Contains("Exception in callback", written.ToString());
        Assert.Contains("exception handler failed", written.ToString());

        static async Coroutine Body()
        {
            EventLoop.Current.CallSoon(() => throw new InvalidOperationException("callback"));
            await Coroutine.Yield();
            await Coroutine.Yield();
        }
    }

    private static async Coroutine Fails()
    {
        await Coroutine.Sleep(Seconds(1));
        throw new FormatException();
    }
}
