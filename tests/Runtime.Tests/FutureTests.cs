namespace Coroutines.Runtime.Tests;

public class FutureTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void A_result_reaches_everybody_in_the_order_in_which_they_came()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            var tasks = Enumerable.Range(0, 3).Select(i => Loop.CreateTask(Waits(future, i))).ToArray();
            future.AddDoneCallback(done => Note($"callback {done.Result}"));
            await Coroutine.Yield();
            Assert.False(future.Done);
            Assert.Throws<InvalidOperationException>(() => future.Result);
            future.SetResult(7);
            Assert.DoesNotContain(Trace, line => line.StartsWith("waiter", StringComparison.Ordinal));
            await Coroutine.Gather(tasks);
            Assert.Equal(7, await future);
            Assert.Equal(7, await future);
        });
        Assert.Equal(["callback 7", "waiter 0: 7", "waiter 1: 7", "waiter 2: 7"], Trace);
    }

    [Fact]
    public void An_exception_reaches_everybody_and_counts_as_seen()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            Loop.CallSoon(() => future.SetException(new FormatException("bad")));
            await Throws<FormatException>(future);
            await Throws<FormatException>(future);
            Assert.IsType<FormatException>(future.Exception);
        });
        Assert.Empty(Reports);
    }

    [Fact]
    public void An_exception_that_nobody_sees_is_reported()
    {
        Run(async () =>
        {
            new Future<int>().SetException(new FormatException("bad"));
            await Coroutine.Yield();
        });
        Assert.Equal("The exception of a future of Int32 was never retrieved.", Assert.Single(Reports).Message);
    }

    [Fact]
    public void It_is_set_once()
    {
        Run(async () =>
        {
            var future = new Future<string>();
            Assert.True(future.TrySetResult("a"));
            Assert.False(future.TrySetResult("b"));
            Assert.False(future.TrySetException(new FormatException()));
            Assert.False(future.Cancel());
            Assert.Contains("completed", Assert.Throws<InvalidOperationException>(() => future.SetResult("c")).Message);
            Assert.Throws<InvalidOperationException>(() => future.SetException(new FormatException()));
            Assert.Throws<ArgumentNullException>(() => future.SetException(null!));
            Assert.Throws<ArgumentNullException>(() => future.AddDoneCallback(null!));
            Assert.Equal("a", await future);
            Assert.Equal("Future<String>: completed", future.ToString());
        });
    }

    [Fact]
    public void A_cancel_of_one_that_awaits_cancels_it_for_all()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            var first = Loop.CreateTask(Waits(future, 1));
            var second = Loop.CreateTask(Waits(future, 2));
            await Coroutine.Yield();
            first.Cancel("enough");
            await Coroutine.Wait([first, second]);
            Assert.True(future.Cancelled);
            Assert.True(first.Cancelled);
            Assert.True(second.Cancelled);
            Assert.Equal("enough", (await Throws<CoroutineCancelledException>(future)).Message);
        });
    }

    [Fact]
    public void Callbacks_can_be_taken_back_and_one_that_throws_is_reported()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            Action<Future<int>> noted = _ => Note("not called");
            future.AddDoneCallback(noted);
            future.AddDoneCallback(_ => throw new FormatException());
            Assert.Equal(1, future.RemoveDoneCallback(noted));
            Assert.Equal(0, future.RemoveDoneCallback(noted));
            future.SetResult(1);
            await Coroutine.Yield();
            future.AddDoneCallback(_ => Note("soon"));
            await Coroutine.Yield();
        });
        Assert.Equal(["soon"], Trace);
        Assert.IsType<FormatException>(Assert.Single(Reports).Exception);
    }

    [Fact]
    public void Another_thread_is_refused()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            var refused = await Coroutine.ToThread(() => Assert.Throws<InvalidOperationException>(() => future.SetResult(1)));
            Assert.Contains("CallSoonThreadsafe", refused.Message);
            Assert.False(future.Done);
            var loop = Loop;
            await Coroutine.ToThread(() => loop.CallSoonThreadsafe(() => future.SetResult(2)));
            Assert.Equal(2, await future);
        });
        Assert.Throws<InvalidOperationException>(() => new Future<int>());
    }

    [Fact]
    public void Bridges_to_and_from_tasks()
    {
        Run(async () =>
        {
            var future = new Future<int>();
            var task = future.AsTask();
            future.SetResult(3);
            Assert.Equal(3, await task);

            var source = new TaskCompletionSource<int>();
            var followed = Future.FromTask(source.Task);
            await Coroutine.ToThread(() => source.SetResult(4));
            Assert.Equal(4, await followed);
            Assert.Equal(5, await Future.FromTask(new ValueTask<int>(5)));
            await Throws<FormatException>(Future.FromTask(Task.FromException<int>(new FormatException())));
            await Throws<CoroutineCancelledException>(Future.FromTask(Task.FromCanceled<int>(new CancellationToken(true))));

            var failing = new Future<int>();
            var failed = failing.AsTask();
            failing.SetException(new FormatException());
            await Assert.ThrowsAsync<FormatException>(() => failed);
        });
        Assert.Empty(Reports);
    }

    private static async Coroutine<TException> Throws<TException>(Future<int> future)
        where TException : Exception
    {
        try
        {
            await future;
        }
        catch (TException e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private async Coroutine<int> Waits(Future<int> future, int id)
    {
        var result = await future;
        Note($"waiter {id}: {result}");
        return result;
    }
}
