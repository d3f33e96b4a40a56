using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

public class GatherTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Results_come_in_the_order_given()
    {
        Run(async () =>
        {
            var given = await Coroutine.Gather(After(3), After(1), After(2));
            Assert.Equal([3, 1, 2], given);
            Assert.Equal(Seconds(3), Loop.Time);
            var enumerated = await Coroutine.Gather(Enumerable.Range(1, 3).Select(After));
            Assert.Equal([1, 2, 3], enumerated);
        });
        Assert.Equal(["1", "2", "3", "1", "2", "3"], Trace);
    }

    [Fact]
    public void Different_types_give_a_tuple_and_equal_ones_can_be_taken_apart()
    {
        Run(async () =>
        {
            var (number, text) = await Coroutine.Gather(After(1), Coroutine.FromResult("a"));
            Assert.Equal((1, "a"), (number, text));
            var (first, second) = await Coroutine.Gather(After(1), After(2));
            Assert.Equal((1, 2), (first, second));
            Assert.Equal((1, "b", 2.0), await Coroutine.Gather(After(1), Coroutine.FromResult("b"), Coroutine.FromResult(2.0)));
            Assert.Equal((1, "b", 2.0, 'c'), await Coroutine.Gather(After(1), Coroutine.FromResult("b"), Coroutine.FromResult(2.0), Coroutine.FromResult('c')));
            var five = await Coroutine.Gather(After(1), After(2), After(3), After(4), After(5));
            Assert.Throws<ArgumentException>(() => _ = five is var (a, b));
        });
    }

    [Fact]
    public void Nothing_completes_at_once()
    {
        Run(async () =>
        {
            Assert.Empty(await Coroutine.Gather(Array.Empty<Coroutine<int>>()));
            await Coroutine.Gather(Array.Empty<Coroutine>());
            Assert.Equal(TimeSpan.Zero, Loop.Time);
        });
    }

    [Fact]
    public void Without_results()
    {
        Run(async () =>
        {
            await Coroutine.Gather(Coroutine.Sleep(Seconds(1)), Coroutine.Yield(), Coroutine.Sleep(Seconds(3)));
            Assert.Equal(Seconds(3), Loop.Time);
        });
    }

    [Fact]
    public void The_first_failure_is_thrown_at_once_and_the_others_go_on()
    {
        Run(async () =>
        {
            var thrown = await Caught<FormatException>(Coroutine.Gather(After(3), Fails(1), Fails(2)));
            Assert.Equal("after 1", thrown.Message);
            Assert.Equal(Seconds(1), Loop.Time);
            await Coroutine.Sleep(Seconds(5));
        });
        Assert.Equal(["3"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_cancel_is_passed_on_to_all_that_have_not_ended()
    {
        Run(async () =>
        {
            var gather = Loop.CreateTask(Coroutine.Gather(After(1), Cleans(), Cleans()));
            await Coroutine.Sleep(Seconds(2));
            gather.Cancel("all");
            await Caught<CoroutineCancelledException>(Await.Coroutine(() => Joined(gather)));
            Assert.True(gather.Cancelled);
        });
        Assert.Equal(["1", "cancelled: all", "cancelled: all"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_cancel_that_was_pending_reaches_what_is_gathered()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Pending());
            await Caught<CoroutineCancelledException>(Joined(task));
            Assert.Equal(TimeSpan.Zero, Loop.Time);
        });
        Assert.Empty(Trace);

        async Coroutine<int[]> Pending()
        {
            Loop.CurrentTask!.Cancel();
            return await Coroutine.Gather(After(1), After(2));
        }
    }

    [Fact]
    public void A_cancel_that_all_swallow_is_thrown_when_all_have_ended()
    {
        Run(async () =>
        {
            var gather = Loop.CreateTask(Coroutine.Gather(Swallows(), Swallows()));
            await Coroutine.Yield();
            await Coroutine.Yield();
            gather.Cancel();
            await Caught<CoroutineCancelledException>(Await.Coroutine(() => Joined(gather)));
            Assert.Equal(Seconds(1), Loop.Time);
        });
    }

    [Fact]
    public void A_cancelled_child_throws_its_cancel_and_does_not_cancel_the_rest()
    {
        Run(async () =>
        {
            var other = Loop.CreateTask(After(2));
            await Caught<CoroutineCancelledException>(Coroutine.Gather(CancelsItself(), After(3)));
            await other;
            await Coroutine.Sleep(Seconds(5));
        });
        Assert.Equal(["2", "3"], Trace);
    }

    private static async Coroutine<int> CancelsItself()
    {
        Loop.CurrentTask!.Cancel();
        await Coroutine.Sleep(Seconds(1));
        return 0;
    }

    private static async Coroutine<int> Swallows()
    {
        try
        {
            await Coroutine.Sleep(Seconds(100));
        }
        catch (CoroutineCancelledException)
        {
            await Coroutine.Sleep(Seconds(1));
        }

        return 1;
    }

    private static async Coroutine<T> Joined<T>(CoroutineTask<T> task) => await task;

    private static async Coroutine<int> Fails(int seconds)
    {
        await Coroutine.Sleep(Seconds(seconds));
        throw new FormatException($"after {seconds}");
    }

    private static async Coroutine<TException> Caught<TException>(Coroutine<int[]> coroutine)
        where TException : Exception
    {
        try
        {
            await coroutine;
        }
        catch (TException e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private async Coroutine<int> After(int seconds)
    {
        await Coroutine.Sleep(Seconds(seconds));
        Note(seconds.ToString());
        return seconds;
    }

    private async Coroutine<int> Cleans()
    {
        try
        {
            await Coroutine.Sleep(Seconds(100));
        }
        catch (CoroutineCancelledException e)
        {
            Note($"cancelled: {e.Message}");
            throw;
        }

        return 0;
    }
}
