using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Coroutines.Runtime.Tests.HandMade;

namespace Coroutines.Runtime.Tests;

/// <summary>Every case once in a machine and once in the compiler's own.</summary>
public class ForeignAwaitTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_that_another_thread_completes_resumes_on_the_loop(bool machine)
    {
        Run(async () =>
        {
            var thread = Environment.CurrentManagedThreadId;
            var source = new TaskCompletionSource<int>();
            var task = Loop.CreateTask(AwaitTask(machine, source.Task));
            await Coroutine.Yield();
            var other = new Thread(() => source.SetResult(5));
            other.Start();
            Assert.Equal(5, await task);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            other.Join();
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failed_task_throws_at_the_await(bool machine)
    {
        Run(async () =>
        {
            var source = new TaskCompletionSource<int>();
            var task = Loop.CreateTask(AwaitTask(machine, source.Task));
            await Coroutine.Yield();
            source.SetException(new FormatException());
            await Assert.ThrowsAsync<FormatException>(() => task.AsTask());
        });
    }

    [Fact]
    public void A_cancel_abandons_a_task_and_observes_its_failure()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved += args.Exception.InnerException is NotFiniteNumberException ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            Run(async () =>
            {
                await Abandon();
                for (var i = 0; i < 3; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    await Coroutine.Yield();
                }
            });
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        Assert.Equal(0, unobserved);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Coroutine Abandon()
        {
            var source = new TaskCompletionSource<int>();
            var task = Loop.CreateTask(AwaitTask(machine: true, source.Task));
            await Coroutine.Yield();
            task.Cancel();
            await Ends(task);
            Assert.True(task.Cancelled);
            source.SetException(new NotFiniteNumberException());
        }
    }

    [Fact]
    public void In_the_compilers_machine_a_cancel_waits_for_the_task_to_end()
    {
        Run(async () =>
        {
            var source = new TaskCompletionSource<int>();
            var task = Loop.CreateTask(AwaitTask(machine: false, source.Task, then: Coroutine.Sleep(Seconds(1))));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Yield();
            await Coroutine.Yield();
            Assert.False(task.Done);
            source.SetResult(1);
            await Ends(task);
            Assert.True(task.Cancelled);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancel_waits_for_a_value_task_and_its_result_is_not_lost(bool machine)
    {
        Run(async () =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var task = Loop.CreateTask(AwaitValueTask(machine, () => channel.Reader.ReadAsync(), then: Coroutine.Sleep(Seconds(1))));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Yield();
            Assert.False(task.Done);
            channel.Writer.TryWrite(42);
            await Ends(task);
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["result 42"], Trace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancel_reaches_a_read_through_the_token_and_no_item_is_lost(bool machine)
    {
        Run(async () =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var task = Loop.CreateTask(AwaitValueTask(machine, () => channel.Reader.ReadAsync(Coroutine.CancellationToken)));
            await Coroutine.Yield();
            task.Cancel();
            channel.Writer.TryWrite(42);
            await Ends(task);
            Assert.True(task.Cancelled);
            Assert.True(channel.Reader.TryRead(out var item));
            Assert.Equal(42, item);
        });
        Assert.Empty(Trace);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_result_that_arrived_before_the_cancel_is_delivered_first(bool machine)
    {
        Run(async () =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var task = Loop.CreateTask(AwaitValueTask(machine, () => channel.Reader.ReadAsync(), then: Coroutine.Sleep(Seconds(1))));
            await Coroutine.Yield();
            channel.Writer.TryWrite(42);
            task.Cancel();
            await Ends(task);
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["result 42"], Trace);
    }

    /// <summary>What waits for a task is used again as soon as that has a result, before the coroutine has run.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_result_is_delivered_first_though_another_waits_by_the_same_means(bool machine)
    {
        Run(async () =>
        {
            var first = new TaskCompletionSource<int>();
            var second = new TaskCompletionSource<int>();
            var task = Loop.CreateTask(Take(first.Task));
            await Coroutine.Yield();
            first.SetResult(1);
            var other = Loop.CreateEagerTask(Take(second.Task));
            task.Cancel();
            await Ends(task);
            Assert.True(task.Cancelled);
            second.SetResult(2);
            await Ends(other);
            Assert.False(other.Cancelled);
        });
        Assert.Equal(["result 1", "result 2"], Trace);

        async Coroutine Take(Task<int> operation)
        {
            Note($"result {await AwaitTask(machine, operation)}");
            await Coroutine.Sleep(Seconds(1));
        }
    }

    [Fact]
    public void A_cancel_through_the_token_is_not_thrown_again_in_the_compilers_finally()
    {
        Run(async () =>
        {
            var task = Loop.CreateTask(Body());
            await Coroutine.Yield();
            task.Cancel();
            await Ends(task);
            Assert.True(task.Cancelled);
        });
        Assert.Equal(["cleaned up"], Trace);

        async Coroutine Body()
        {
            try
            {
                await Channel.CreateUnbounded<int>().Reader.ReadAsync(Coroutine.CancellationToken);
            }
            finally
            {
                await Coroutine.Sleep(Seconds(1));
                Note("cleaned up");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancelled_MoveNextAsync_leaves_an_iterator_that_can_be_disposed(bool machine)
    {
        Run(async () =>
        {
            var source = new TaskCompletionSource();
            var iterator = Items(source.Task).GetAsyncEnumerator();
            var task = Loop.CreateTask(AwaitValueTask(machine, iterator.MoveNextAsync, then: Coroutine.Sleep(Seconds(1))));
            await Coroutine.Yield();
            task.Cancel();
            await Coroutine.Yield();
            Assert.False(task.Done);
            source.SetResult();
            await Ends(task);
            await iterator.DisposeAsync();
        });
        Assert.Equal(["result True", "iterator closed"], Trace);

        async IAsyncEnumerable<int> Items(Task wait)
        {
            try
            {
                await wait;
                yield return 1;
            }
            finally
            {
                Note("iterator closed");
            }
        }
    }

    [Fact]
    public void Task_Yield_and_ConfigureAwait_stay_on_the_loop()
    {
        Run(async () =>
        {
            var thread = Environment.CurrentManagedThreadId;
            await Task.Yield();
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            await Task.Delay(Seconds(5), Clock).ConfigureAwait(false);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            Assert.Equal(Seconds(5), Loop.Time);
        });
    }

    [Fact]
    public void An_async_Task_method_returns_to_the_loop()
    {
        Run(async () =>
        {
            var thread = Environment.CurrentManagedThreadId;
            Assert.Equal(thread, await Inner());
        });

        async Task<int> Inner()
        {
            await Task.Delay(Seconds(5), Clock);
            await Task.Run(() => { });
            return Environment.CurrentManagedThreadId;
        }
    }

    [Fact]
    public void Awaiting_value_tasks_reuses_continuations()
    {
        // each item is read by a suspension of its own; code that is not optimised boxes awaiters
        AssertAllocatesAtMost(() => Run(Allocate), 100_000);

        static async Coroutine<long> Allocate()
        {
            var channel = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });
            var reader = Loop.CreateTask(Read(channel.Reader, 2000));
            await Write(channel.Writer, 1000);
            var before = GC.GetAllocatedBytesForCurrentThread();
            await Write(channel.Writer, 1000);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            await reader;
            return allocated;
        }

        static async Coroutine Write(ChannelWriter<int> writer, int count)
        {
            for (var i = 0; i < count; i++)
            {
                await Coroutine.Yield();
                writer.TryWrite(i);
            }
        }

        static async Coroutine Read(ChannelReader<int> reader, int count)
        {
            for (var i = 0; i < count; i++)
                await reader.ReadAsync();
        }
    }

    private static async Coroutine Ends(CoroutineTask task)
    {
        while (!task.Done)
            await Coroutine.Sleep(Seconds(0.1));
        _ = task.Exception;
    }

    private void Run(Func<Coroutine> body, string trace)
    {
        Run(body);
        Assert.Equal([trace], Trace);
    }

    private static Coroutine<int> AwaitTask(bool machine, Task<int> operation) =>
        machine ? Await.Task(() => operation) : Compiled(operation);

    private static async Coroutine<int> Compiled(Task<int> operation) => await operation;

    private static async Coroutine AwaitTask(bool machine, Task<int> operation, Coroutine then)
    {
        await AwaitTask(machine, operation);
        await then;
    }

    /// <summary>Notes the result, and then suspends once more.</summary>
    private async Coroutine AwaitValueTask<T>(bool machine, Func<ValueTask<T>> operation, Coroutine? then = null)
    {
        var result = machine ? await Await.ValueTask(operation) : await operation();
        Note($"result {result}");
        if (then is { } next)
            await next;
    }
}
