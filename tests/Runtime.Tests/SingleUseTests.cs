using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class SingleUseTests : LoopTest
{
    private static readonly string Name = typeof(SingleUseTests).Name;

    [Fact]
    public void A_second_await_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            var coroutine = Fib.Fib__Create(3, yields: true);
            await coroutine;
            await coroutine;
        }));
        Assert.StartsWith("Coroutine 'Program.Fib(int, bool)' has already been awaited;", refused.Message);
    }

    [Fact]
    public void A_second_await_by_a_machine_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            var coroutine = Fib.Fib__Create(3, yields: false);
            await Await.Coroutine(() => coroutine);
            await Await.Coroutine(() => coroutine);
        }));
        Assert.StartsWith("Coroutine 'Program.Fib(int, bool)' has already been awaited;", refused.Message);
    }

    [Fact]
    public void An_await_of_a_running_coroutine_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            var coroutine = Fib.Fib__Create(3, yields: true);
            _ = EventLoop.Current.CreateTask(coroutine);
            await coroutine;
        }));
        Assert.StartsWith("Coroutine 'Program.Fib(int, bool)' is already being awaited (running);", refused.Message);
    }

    [Fact]
    public void A_second_await_of_the_compilers_machine_runs_the_callers_finally()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            var coroutine = Nothing();
            await coroutine;
            try
            {
                await coroutine;
            }
            finally
            {
                Note("finally");
            }
        }));
        Assert.Contains($"'{Name}.{nameof(A_second_await_of_the_compilers_machine_runs_the_callers_finally)}.Nothing'", refused.Message);
        Assert.Equal(["finally"], Trace);

        static async Coroutine Nothing() => await Coroutine.Yield();
    }

    [Fact]
    public void A_second_await_is_refused_after_a_failure()
    {
        Run(async () =>
        {
            var coroutine = Descent.Descend__Create(0, Level.Plain, new(false, () => throw new FormatException()));
            await Assert.ThrowsAsync<FormatException>(() => EventLoop.Current.CreateTask(coroutine).AsTask());
            var refused = Assert.Throws<InvalidOperationException>(() => coroutine.Begin());
            Assert.Contains("has already been awaited", refused.Message);
        });
    }

    [Fact]
    public void A_second_run_is_refused()
    {
        var coroutine = Fib.Fib__Create(3, yields: false);
        Run(coroutine);
        Assert.Contains("has already been awaited", Assert.Throws<InvalidOperationException>(() => Run(coroutine)).Message);
    }

    [Fact]
    public void A_default_coroutine_is_refused()
    {
        Assert.Contains("default Coroutine", Assert.Throws<InvalidOperationException>(() => Run(default(Coroutine))).Message);
        Assert.Contains("default Coroutine<T>", Assert.Throws<InvalidOperationException>(() => Run(default(Coroutine<int>))).Message);
    }

    [Fact]
    public void Run_inside_of_a_loop_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            await Coroutine.Yield();
            EventLoop.Run(Fib.Fib__Create(3, yields: false));
        }));
        Assert.Contains("'Program.Fib(int, bool)' inside of a running event loop", refused.Message);
    }

    [Fact]
    public void Awaiting_without_a_loop_is_refused()
    {
        Assert.Contains("Program.Fib(int, bool)", Assert.Throws<InvalidOperationException>(() => Fib.Fib__Create(3, false).GetAwaiter().IsCompleted).Message);
        Assert.Null(EventLoop.Running);
        Assert.Throws<InvalidOperationException>(() => EventLoop.Current);
    }

    [Fact]
    public void Completed_coroutines_are_new_each_time()
    {
        Run(async () =>
        {
            await Coroutine.Completed;
            await Coroutine.Completed;
            Assert.Equal(3, await Coroutine.FromResult(3));
            Assert.Equal("a", await Coroutine.FromResult("a"));
        });
    }

    [Fact]
    public void An_async_Task_method_can_await_coroutines_in_a_loop()
    {
        Run(async () =>
        {
            Assert.Equal(8, await Inner());
            await Assert.ThrowsAsync<FormatException>(Failing);
        });

        static async Task<long> Inner()
        {
            await Coroutine.Sleep(Seconds(1));
            await Coroutine.Yield();
            return await Fib.Fib__Create(6, yields: true);
        }

        static async Task Failing() =>
            await Descent.Descend__Create(3, Level.Plain, new(true, () => throw new FormatException()));
    }
}
