namespace Coroutines.Runtime.Tests;

public class SelectTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Tasks_and_futures_stand_beside_coroutines()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var task = loop.CreateTask(Later(2, 20));
            var future = new Future<int>();
            loop.CallLater(Seconds(3), () => future.SetResult(30));
            var results = await Coroutine.Gather(Later(1, 10), task.AsCoroutine(), future.AsCoroutine());
            Assert.Equal([10, 20, 30], results);
            results = await Coroutine.Gather(task.AsCoroutine(), future.AsCoroutine());
            Assert.Equal([20, 30], results);

            var slow = loop.CreateTask(Later(100, 0), "slow");
            CoroutineTask plain = slow;
            var never = new Future<int>();
            Assert.Equal(2, await Coroutine.Select(WithoutResult(never.AsCoroutine()), plain.AsCoroutine(), WithoutResult(Later(1, 0))));

            // the losers are cancelled, and pass it on
            Assert.True(never.Cancelled);
            Assert.True(slow.Cancelled);
        });

        static async Coroutine<int> Later(int seconds, int result)
        {
            await Coroutine.Sleep(Seconds(seconds));
            return result;
        }

        static async Coroutine WithoutResult(Coroutine<int> coroutine) => await coroutine;
    }

    [Fact]
    public void The_first_wins_and_the_others_are_cancelled_and_awaited()
    {
        Run(async () =>
        {
            Assert.Equal((1, "b"), await Coroutine.Select(Sleeper("a", 5), Sleeper("b", 1), Sleeper("c", 3)));
            Assert.Equal(Seconds(2), Loop.Time);
            var (index, text, number) = await Coroutine.Select(Sleeper("d", 5), Coroutine.FromResult(7));
            Assert.Equal((1, null, 7), (index, text, number));
            Assert.Equal(0, await Coroutine.Select(Coroutine.Sleep(Seconds(1)), Coroutine.Sleep(Seconds(2))));
            Assert.Equal(0, Loop.CurrentTask!.Cancelling);
        });
        Assert.Equal(["a cleans up", "c cleans up", "d cleans up"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void Those_behind_one_that_does_not_suspend_do_not_run()
    {
        Run(async () =>
        {
            Assert.Equal((0, "x"), await Coroutine.Select(Coroutine.FromResult("x"), Sleeper("never", 1)));
            Assert.Throws<ArgumentException>(() => { _ = Coroutine.Select(Array.Empty<Coroutine>()); });
        });
        Assert.Empty(Trace);
    }

    [Fact]
    public void A_failure_wins_too()
    {
        Run(async () =>
        {
            try
            {
                await Coroutine.Select(Fails(), Sleeper("a", 5));
                Assert.Fail("Nothing was thrown.");
            }
            catch (FormatException)
            {
                Note("failed");
            }
        });
        Assert.Equal(["a cleans up", "failed"], Trace);
    }

    [Fact]
    public void What_a_loser_was_handed_in_the_same_turn_goes_to_the_next()
    {
        Run(async () =>
        {
            var first = new Handover();
            var second = new Handover();
            var select = Loop.CreateTask(Both(first, second));
            await Coroutine.Yield();
            await Coroutine.Yield();
            first.Give(1);
            second.Give(2);
            Assert.Equal((0, 1), await select);
            Assert.Equal(2, second.Kept);
        });

        static async Coroutine<(int Index, int Result)> Both(Handover first, Handover second) => await Coroutine.Select(first.Take(), second.Take());
    }

    [Fact]
    public void A_cancel_reaches_all_of_them()
    {
        Run(async () =>
        {
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), async () => _ = await Coroutine.Select(Sleeper("a", 5), Sleeper("b", 5))));
            Assert.Equal(Seconds(2), Loop.Time);
        });
        Assert.Equal(["a cleans up", "b cleans up"], Trace);
    }

    [Fact]
    public void A_result_that_is_there_outlives_a_cancel()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Selects());
            await Coroutine.Sleep(Seconds(1.5));
            task.Cancel();
            await Coroutine.Wait([task]);
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["b cleans up", "got a"], Trace);

        async Coroutine Selects()
        {
            Note($"got {(await Coroutine.Select(Sleeper("a", 1), Sleeper("b", 5))).Result}");
            await Coroutine.Yield();
            Note("not reached");
        }
    }

    private static async Coroutine<string> Fails()
    {
        await Coroutine.Yield();
        throw new FormatException();
    }

    private async Coroutine<string> Sleeper(string name, int seconds)
    {
        try
        {
            await Coroutine.Sleep(Seconds(seconds));
        }
        catch (CoroutineCancelledException)
        {
            await Coroutine.Sleep(Seconds(1));
            Note($"{name} cleans up");
            throw;
        }

        return name;
    }

    /// <summary>Hands one value to one waiter, and takes it back when that one is cancelled before it runs.</summary>
    private sealed class Handover : ICoroutineWait
    {
        private CoroutineWaiter _waiter;

        internal int Kept { get; private set; }

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

        internal void Give(int value)
        {
            Kept = value;
            _waiter.TryResume();
        }

        internal async Coroutine<int> Take()
        {
            await new Awaitable(this);
            var value = Kept;
            Kept = 0;
            return value;
        }

        private readonly struct Awaitable(Handover handover) : ICoroutineAwaiter
        {
            public bool IsCompleted => false;

            public Awaitable GetAwaiter() => this;

            public void GetResult() => CoroutineWaiter.ThrowError();

            public void Suspend(CompilerServices.CoroutineFrame frame) => handover._waiter = frame.WaitOn(handover);

            public void OnCompleted(Action continuation) => throw new NotSupportedException();

            public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
        }
    }
}
