using System.Diagnostics;
using System.Reflection;
using Coroutines.CompilerServices;
using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class FrameTests : LoopTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_pass_up_a_tree_of_direct_calls(bool yields) => Assert.Equal(6765, Run(Fib.Fib__Create(20, yields)));

    [Fact]
    public void Suspending_allocates_nothing_once_the_free_lists_are_filled()
    {
        Run(Repeat(20));

        // 100 runs of 987 suspensions each: what is left is one in many coroutines that carries a guard; code that is not optimised
        // boxes each awaiter, but allocates no frame
        const int boxes = 100 * 987 * 24;
        AssertAllocatesAtMost(() => Allocated(Repeat(120)) - Allocated(Repeat(20)), 20_000 + (IsOptimised ? 0 : boxes));

        long Allocated(Coroutine coroutine)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(coroutine);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static async Coroutine Repeat(int times)
        {
            for (var i = 0; i < times; i++)
                await Fib.Fib__Create(15, yields: true);
        }
    }

    [Fact]
    public void A_cold_coroutine_runs_nothing()
    {
        var ran = false;
        var coroutine = Descent.Descend__Create(0, Level.Plain, new(false, () => ran = true));
        Assert.False(ran);
        Run(coroutine);
        Assert.True(ran);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_million_levels_deep(bool yields)
    {
        var reached = false;
        Run(Descent.Descend__Create(1_000_000, Level.Plain, new(yields, () => reached = true)));
        Assert.True(reached);
    }

    [Fact]
    public void A_failure_a_million_levels_deep_is_thrown_once()
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Assert.Throws<FormatException>(() =>
            Run(Descent.Descend__Create(1_000_000, Level.Plain, new(Yields: true, () => throw new FormatException("deep")))));
        AssertAffordable(bytes);
        Assert.InRange(thrown.StackTrace!.Length, 1, 4000);

        var text = CoroutineExceptionFormatter.Format(thrown);
        Assert.Contains("awaited in Program.Descend(int) in Program.cs:line 6", text);
        Assert.Contains("awaited in 999950 more", text);
        Assert.InRange(text.Length, 1, 20_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_thousand_levels_that_rethrow_keep_a_bounded_stack(bool yields)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Assert.Throws<FormatException>(() =>
            Run(Descent.Descend__Create(10_000, Level.Rethrow, new(yields, () => ThrowAtTheBottom()))));
        AssertAffordable(bytes);
        Assert.InRange(thrown.StackTrace!.Length, 1, 40_000);
        Assert.Contains(nameof(ThrowAtTheBottom), thrown.StackTrace);
        Assert.InRange(CoroutineExceptionFormatter.Format(thrown).Length, 1, 20_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_thousand_levels_that_wrap_are_formatted_short(bool yields)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            Run(Descent.Descend__Create(10_000, Level.Wrap, new(yields, () => ThrowAtTheBottom()))));
        AssertAffordable(bytes);

        var depth = 0;
        for (Exception? e = thrown; e is not null; e = e.InnerException)
            depth++;
        Assert.Equal(10_001, depth);
        var text = CoroutineExceptionFormatter.Format(thrown);
        Assert.Contains("caused by 9993 more exceptions", text);
        Assert.Contains("caused by System.FormatException: bottom", text);
        Assert.InRange(text.Length, 1, 40_000);
    }

    [Fact]
    public void A_frame_without_a_handler_is_passed_and_one_with_a_handler_runs()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Run(async () =>
        {
            try
            {
                await Descent.Descend__Create(2, Level.Wrap, new(Yields: true, () => ThrowAtTheBottom()));
            }
            catch (InvalidOperationException e) when (e.InnerException is InvalidOperationException { InnerException: FormatException })
            {
                Note("both wrapped");
                throw;
            }
        }));
        Assert.Equal("wrapped", thrown.Message);
        Assert.Equal(["both wrapped"], Trace);
    }

    [Fact]
    public void A_coroutine_value_can_be_awaited_by_a_machine() =>
        Assert.Equal(55, Run(Await.Coroutine(() => Fib.Fib__Create(10, yields: true))));

    [Fact]
    public void A_coroutine_of_the_compiler_can_be_awaited_by_a_machine()
    {
        Assert.Equal(7, Run(Await.Coroutine(Seven)));

        static async Coroutine<int> Seven()
        {
            await Coroutine.Yield();
            return 7;
        }
    }

    [Fact]
    public void Pattern_assigns() => Assert.True(Pattern.Assign(out var target, 3) && target == 3);

    private static bool IsOptimised =>
        typeof(EventLoop).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static void ThrowAtTheBottom() => throw new FormatException("bottom");
}
