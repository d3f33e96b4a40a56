namespace Coroutines.Runtime.Tests;

public class HelperTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void Map_runs_so_many_at_a_time_and_keeps_the_order()
    {
        var running = 0;
        var most = 0;
        Run(async () =>
        {
            int[] items = [5, 4, 3, 2, 1];
            Assert.Equal(items, await Coroutine.Map(items, 2, Work));
            Assert.Equal(2, most);
            Assert.Equal(Seconds(8), Loop.Time);
            Assert.Empty(await Coroutine.Map(Array.Empty<int>(), 3, Work));
            await Coroutine.ForEach([1, 2], 5, async item => Note($"{await Work(item)}"));
            Assert.Throws<ArgumentOutOfRangeException>(() => { _ = Coroutine.Map([1], 0, Work); });
        });
        Assert.Equal(["1", "2"], Trace);

        async Coroutine<int> Work(int seconds)
        {
            most = Math.Max(most, ++running);
            await Coroutine.Sleep(Seconds(seconds));
            running--;
            return seconds;
        }
    }

    [Fact]
    public void Map_makes_no_more_tasks_than_there_are_items()
    {
        var tasks = 0;
        int[] items = [1, 2, 3];
        EventLoop.Run(
            async () =>
            {
                await Coroutine.ForEach(items, 1000, async item => await Coroutine.Sleep(Seconds(item)));
                Assert.Equal(1 + 3, tasks);
                Assert.Equal(items, await Coroutine.Map(items, int.MaxValue, async item =>
                {
                    await Coroutine.Yield();
                    return item;
                }));
            },
            new EventLoopOptions { TimeProvider = Clock, HandleInterrupt = false, TaskCreated = _ => tasks++ });
    }

    [Fact]
    public void Map_begins_the_items_in_their_order_also_where_nothing_waits()
    {
        Run(async () => await Coroutine.ForEach(Enumerable.Range(0, 6), 3, async item =>
        {
            Note($"{item}");
            if (item == 4)
                await Coroutine.Yield();
        }));
        Assert.Equal(["0", "1", "2", "3", "4", "5"], Trace);
    }

    [Fact]
    public void Items_that_cannot_be_taken_end_a_map()
    {
        foreach (var good in new[] { 1, 5 })
        {
            var error = Assert.Throws<TaskGroupException>(() => Run(async () => await Coroutine.ForEach(Items(), 3, async item => await Coroutine.Sleep(Seconds(item)))));
            Assert.IsType<FormatException>(Assert.Single(error.InnerExceptions));

            IEnumerable<int> Items()
            {
                for (var item = 0; item < good; item++)
                    yield return item;
                throw new FormatException();
            }
        }

        Assert.Empty(Reports);
    }

    [Fact]
    public void A_failure_ends_a_map()
    {
        Run(async () =>
        {
            try
            {
                await Coroutine.ForEach(Enumerable.Range(0, 1000), 3, async item =>
                {
                    Note($"{item}");
                    await Coroutine.Sleep(Seconds(1 + item));
                    throw new FormatException();
                });
                Assert.Fail("Nothing was thrown.");
            }
            catch (TaskGroupException e)
            {
                Assert.IsType<FormatException>(Assert.Single(e.InnerExceptions));
            }
        });
        Assert.Equal(["0", "1", "2"], Trace);
    }

    [Fact]
    public void Retry_pauses_longer_each_time()
    {
        Run(async () =>
        {
            var calls = new List<double>();
            Assert.Equal(4, await Coroutine.Retry(() => Flaky(4), 10, Seconds(1), longest: Seconds(3)));
            Assert.Equal([0, 1, 3, 6], calls);
            calls.Clear();
            await Throws<FormatException>(Coroutine.Retry(async () => { await Flaky(100); }, 2, Seconds(-1)));
            Assert.Equal(2, calls.Count);
            await Throws<FormatException>(Coroutine.Retry(async () => { await Flaky(100); }, 5, Seconds(1), error => error is TimeoutException));
            Assert.Equal(3, calls.Count);
            Assert.Throws<ArgumentOutOfRangeException>(() => { _ = Coroutine.Retry(() => Flaky(1), 0, Seconds(1)); });

            async Coroutine<int> Flaky(int good)
            {
                calls.Add(Loop.Time.TotalSeconds);
                await Coroutine.Yield();
                return calls.Count >= good ? calls.Count : throw new FormatException();
            }
        });
    }

    [Fact]
    public void Retry_is_cancelled_at_once()
    {
        Run(async () =>
        {
            var calls = 0;
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => Coroutine.Retry(Sleeps, 5, Seconds(1))));
            Assert.Equal(1, calls);

            async Coroutine Sleeps()
            {
                calls++;
                await Coroutine.Sleep(Seconds(100));
            }
        });
    }

    /// <summary>In the compiler's machines a cancel shows as what the call throws that was handed the token.</summary>
    [Fact]
    public void Retry_takes_what_the_token_cancelled_for_a_cancel_and_nothing_else()
    {
        Run(async () =>
        {
            var calls = 0;
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), () => Coroutine.Retry(Delays, 5, Seconds(1))));
            Assert.Equal((1, Seconds(1)), (calls, EventLoop.Current.Time));
            await Assert.ThrowsAsync<TaskCanceledException>(() => EventLoop.Current.CreateTask(Coroutine.Retry(TimesOut, 5, Seconds(1))).AsTask());
            Assert.Equal(6, calls);

            async Coroutine Delays()
            {
                calls++;
                await Task.Delay(Timeout.Infinite, Coroutine.CancellationToken);
            }

            async Coroutine TimesOut()
            {
                calls++;
                await Coroutine.Yield();
                throw new TaskCanceledException("by itself");
            }
        });
    }

    [Fact]
    public void An_exit_stack_cleans_up_in_reverse_whatever_happens()
    {
        Run(async () =>
        {
            await using (var stack = new AsyncExitStack())
            {
                stack.Push(() => Note("first"));
                stack.PushAsync(async () =>
                {
                    await Coroutine.Sleep(Seconds(1));
                    Note("second");
                });
                stack.Use(new Resource(() => Note("third")));
                stack.UseAsync(new Resource(() => Note("fourth")));
            }

            Assert.Equal(["fourth", "third", "second", "first"], Trace);

            var failing = new AsyncExitStack();
            failing.Push(() => Note("runs"));
            failing.Push(() => throw new FormatException());
            await Throws<FormatException>(failing.DisposeAsync());
            failing.Push(() => throw new FormatException());
            failing.Push(() => throw new KeyNotFoundException());
            var moved = failing.PopAll();
            await failing.DisposeAsync();
            var both = await Throws<AggregateException>(moved.DisposeAsync());
            Assert.Equal(2, both.InnerExceptions.Count);
        });
        Assert.Equal("runs", Trace[^1]);
    }

    private sealed class Resource(Action dispose) : IDisposable, IAsyncDisposable
    {
        public void Dispose() => dispose();

        public ValueTask DisposeAsync()
        {
            dispose();
            return default;
        }
    }
}
