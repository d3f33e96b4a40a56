namespace Coroutines.Runtime.Tests;

/// <summary>The compiler's own machines on the runtime: no generator took part.</summary>
public class FallbackTests : LoopTest
{
    [Fact]
    public void Calling_runs_nothing()
    {
        var coroutine = Body();
        Assert.Empty(Trace);
        Assert.Equal("FallbackTests.Calling_runs_nothing.Body: not started", coroutine.ToString());
        Run(coroutine);
        Assert.Equal(["ran"], Trace);
        Assert.Equal("FallbackTests.Calling_runs_nothing.Body: completed", coroutine.ToString());

        async Coroutine Body()
        {
            Note("ran");
            await Coroutine.Yield();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_million_levels_deep(bool yields)
    {
        Assert.Equal(1_000_000, Run(Descend(1_000_000)));

        async Coroutine<int> Descend(int depth)
        {
            if (depth > 0)
                return await Descend(depth - 1) + 1;
            if (yields)
                await Coroutine.Yield();
            return 0;
        }
    }

    [Fact]
    public void Ten_thousand_levels_that_rethrow_keep_a_bounded_stack()
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Assert.Throws<FormatException>(() => Run(Descend(10_000)));
        AssertAffordable(bytes);
        Assert.InRange(thrown.StackTrace!.Length, 1, 60_000);
        Assert.InRange(CoroutineExceptionFormatter.Format(thrown).Length, 1, 40_000);

        static async Coroutine Descend(int depth)
        {
            if (depth == 0)
                throw new FormatException("bottom");
            try
            {
                await Descend(depth - 1);
            }
            catch (FormatException)
            {
                await Coroutine.Yield();
                throw;
            }
        }
    }

    [Fact]
    public void Ten_thousand_levels_that_wrap_are_formatted_short()
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Assert.ThrowsAny<Exception>(() => Run(Descend(10_000)));
        AssertAffordable(bytes);
        var text = CoroutineExceptionFormatter.Format(thrown);
        Assert.Contains("caused by 9993 more exceptions", text);
        Assert.InRange(text.Length, 1, 40_000);

        static async Coroutine Descend(int depth)
        {
            if (depth == 0)
                throw new FormatException("bottom");
            try
            {
                await Descend(depth - 1);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"level {depth}", e);
            }
        }
    }

    [Fact]
    public void Lambdas_and_generic_methods_are_named()
    {
        Func<Coroutine> lambda = async () => await Coroutine.Yield();
        var fromLambda = lambda();
        var generic = Generic(1);
        Assert.Equal("FallbackTests.Lambdas_and_generic_methods_are_named.lambda: not started", fromLambda.ToString());
        Assert.Equal("FallbackTests.Generic: not started", generic.ToString());
        Run(fromLambda);
        Assert.Equal(1, Run(generic));
    }

    [Fact]
    public void Async_disposal_and_async_iterators()
    {
        Run(async () =>
        {
            await using (new Scope(this))
            {
                await foreach (var number in Numbers())
                    Note(number.ToString());
            }
        });
        Assert.Equal(["1", "2", "closed", "disposed"], Trace);

        async IAsyncEnumerable<int> Numbers()
        {
            try
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }
            finally
            {
                Note("closed");
            }
        }
    }

    private static async Coroutine<T> Generic<T>(T value)
    {
        await Coroutine.Yield();
        return value;
    }

    private sealed class Scope(FallbackTests test) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            test.Note("disposed");
        }
    }
}
