using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

/// <summary>Iterators in the hands of code that knows nothing of frames.</summary>
public class IteratorTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void A_ready_item_completes_its_value_task_and_starts_no_task()
    {
        Run(async () =>
        {
            await using var numbers = Two.After(1, Trace).GetAsyncEnumerator();
            var step = numbers.MoveNextAsync();
            Assert.True(step.IsCompletedSuccessfully);
            Assert.True(step.Result);
            Assert.Equal(1, numbers.Current);
            _ = Assert.Single(Loop.AllTasks);
        });
        Assert.Equal(["closed"], Trace);
    }

    [Fact]
    public void A_step_that_suspends_is_a_task_of_the_loop()
    {
        Run(async () =>
        {
            await using var numbers = Two.After(3, Trace).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            var step = numbers.MoveNextAsync();
            Assert.False(step.IsCompleted);
            Assert.Equal(2, Loop.AllTasks.Count);
            Assert.Contains(Loop.AllTasks, static task => task.Name == "Program.Two(double)");
            Assert.True(await step);
            Assert.Equal(2, numbers.Current);
            Assert.Equal(3, Loop.Time.TotalSeconds);
            _ = Assert.Single(Loop.AllTasks);
            Assert.False(await numbers.MoveNextAsync());
            Assert.False(await numbers.MoveNextAsync());
        });
        Assert.Equal(["closed"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_plain_async_method_enumerates_on_the_loop()
    {
        Run(async () => Assert.Equal(3, await Sum(Two.After(1, Trace))));
        Assert.Equal(["got 1", "got 2", "closed", "thread kept"], Trace);

        async Task<int> Sum(IAsyncEnumerable<int> numbers)
        {
            var thread = Environment.CurrentManagedThreadId;
            var sum = 0;
            await foreach (var number in numbers.ConfigureAwait(false))
            {
                Note($"got {number}");
                sum += number;
            }

            Note(thread == Environment.CurrentManagedThreadId ? "thread kept" : "thread lost");
            return sum;
        }
    }

    [Fact]
    public void A_second_step_before_the_first_has_ended_is_refused_by_name()
    {
        Run(async () =>
        {
            await using var numbers = Two.After(1, Trace).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            var step = numbers.MoveNextAsync();
            var error = Assert.Throws<InvalidOperationException>(() => { _ = numbers.MoveNextAsync(); });
            Assert.Equal(
                "Iterator 'Program.Two(double)' is already running: MoveNextAsync was called before the last call had ended. "
                + "One enumeration serves one consumer; enumerate the method's result once more for another.",
                error.Message);
            Assert.True(await step);
        });
        Assert.Equal(["closed"], Trace);
    }

    [Fact]
    public void It_is_not_disposed_while_it_runs()
    {
        Run(async () =>
        {
            var numbers = Two.After(1, Trace).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            var step = numbers.MoveNextAsync();
            var error = Assert.Throws<NotSupportedException>(() => { _ = numbers.DisposeAsync(); });
            Assert.Equal("Iterator 'Program.Two(double)' is running: DisposeAsync was called before MoveNextAsync had ended.", error.Message);
            Assert.True(await step);
            await numbers.DisposeAsync();
        });
        Assert.Equal(["closed"], Trace);
    }

    [Fact]
    public void Without_a_loop_it_says_so()
    {
        var numbers = Two.After(1, Trace).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var error = Assert.Throws<InvalidOperationException>(() => { _ = numbers.MoveNextAsync(); });
        Assert.Equal("Iterator 'Program.Two(double)' was enumerated where no event loop runs; enumerate it in a coroutine.", error.Message);
        Assert.True(numbers.DisposeAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public void Another_loop_does_not_go_on_with_it()
    {
        IAsyncEnumerator<int>? numbers = null;
        Run(async () =>
        {
            numbers = Two.After(1, Trace).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
        });
        Assert.Equal(["closed"], Trace);
        Run(async () => Assert.False(await numbers!.MoveNextAsync()));
    }

    [Fact]
    public void The_end_of_the_loop_closes_what_was_left_open()
    {
        Run(async () =>
        {
            var numbers = Two.After(1, Trace).GetAsyncEnumerator();
            Assert.True(await numbers.MoveNextAsync());
            Note("left open");
        });
        Assert.Equal(["left open", "closed"], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void The_end_of_the_loop_cancels_a_step_that_nobody_awaits()
    {
        Run(async () =>
        {
            var numbers = Two.After(100, Trace).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            _ = numbers.MoveNextAsync();
            Note("left running");
        });
        Assert.Equal(["left running", "closed"], Trace);
        Assert.Empty(Reports);
        Assert.Equal(0, Clock.GetElapsedTime(0).TotalSeconds);
    }

    [Fact]
    public void Cancelling_the_task_that_steps_it_waits_for_the_step()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Consume());
            await Coroutine.Sleep(Seconds(1));
            task.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => task.AsTask());
            Assert.Equal(5, Loop.Time.TotalSeconds);
        });
        Assert.Equal(["has 1", "has 2", "closed"], Trace);

        async Coroutine Consume()
        {
            await foreach (var number in Two.After(5, Trace))
            {
                Note($"has {number}");
                await Coroutine.Yield();
            }
        }
    }

    [Fact]
    public void A_task_cancelled_from_inside_of_the_step_it_takes_hears_of_it_at_its_next_await()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Consume());
            await Assert.ThrowsAsync<TaskCanceledException>(() => task.AsTask());
        });
        Assert.Equal(["1", "2", "closed"], Trace);

        async Coroutine Consume()
        {
            var me = Loop.CurrentTask!;
            await using var numbers = Two.After(1, Trace).Select(number =>
            {
                Note($"{number}");
                if (number == 1)
                    me.Cancel();
                return number;
            }).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            await numbers.MoveNextAsync();
            await Coroutine.Yield();
            Note("unreached");
        }
    }
}
