using System.Threading.Channels;
using Coroutines.Testing;

namespace Integration.Tests;

/// <summary>A cancel at operations of .NET's that must not be left alone: no item is lost, and nothing goes on for ever.</summary>
public sealed partial class ForeignCancelTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void A_loop_over_a_foreign_sequence_ends_at_its_next_item() => Run(async () =>
    {
        var channel = Open();
        var task = EventLoop.Current.CreateTask(Enumerate(channel.Reader));
        await Coroutine.Yield();
        task.Cancel("enough");
        Write(channel, 1, 2, 3);

        await AssertCancelled(task);
        Assert.Equal(["1", "left"], _trace);
        Assert.Equal(2, await channel.Reader.ReadAsync());
    });

    [Fact]
    public void A_loop_of_value_tasks_ends_at_the_second_behind_the_cancel() => Run(async () =>
    {
        var channel = Open();
        var task = EventLoop.Current.CreateTask(ReadAll(channel.Reader));
        await Coroutine.Yield();
        task.Cancel("enough");
        Write(channel, 1);
        for (var turn = 0; turn < 5; turn++)
            await Coroutine.Yield();
        Assert.False(task.Done);
        Write(channel, 2);

        await AssertCancelled(task);
        Assert.Equal(["1", "left"], _trace);
    });

    [Fact]
    public void A_timeout_ends_an_endless_loop_of_foreign_steps() => Run(async () =>
    {
        var ticks = Open();
        var writer = EventLoop.Current.CreateTask(Tick(ticks));
        try
        {
            await Coroutine.Timeout(TimeSpan.FromSeconds(2.5), () => Enumerate(ticks.Reader));
            Assert.Fail("The loop ended by itself.");
        }
        catch (TimeoutException)
        {
            _trace.Add($"at {EventLoop.Current.Time.TotalSeconds}");
        }

        writer.Cancel();
        Assert.Equal(["1", "2", "3", "left", "at 3"], _trace);
    });

    [Fact]
    public void A_loop_over_a_queue_as_any_sequence_hears_a_cancel_at_once() => Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        queue.PutNowait(1);
        var task = EventLoop.Current.CreateTask(Take(queue));
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        task.Cancel("enough");

        await AssertCancelled(task);
        Assert.Equal(1, EventLoop.Current.Time.TotalSeconds);
        Assert.Equal(["1", "left"], _trace);
        queue.PutNowait(2);
        Assert.Equal(2, await queue.Get());
    });

    [Fact]
    public void A_cancel_is_thrown_into_an_iterator_that_a_class_gives() => Run(async () =>
    {
        foreach (var sequence in new IAsyncEnumerable<int>[] { new Slow(_trace), new Around(new Slow(_trace)) })
        {
            var begin = EventLoop.Current.Time;
            Assert.False(await Coroutine.MoveOnAfter(TimeSpan.FromSeconds(2), () => Take(sequence)));
            _trace.Add($"after {(EventLoop.Current.Time - begin).TotalSeconds}");
        }

        Assert.Equal(["1", "closed", "left", "after 2.5", "1", "closed", "left", "after 2.5"], _trace);
    });

    [Fact]
    public void A_loop_over_a_class_throws_a_cancel_into_its_iterator_too() => Run(async () =>
    {
        Assert.False(await Coroutine.MoveOnAfter(TimeSpan.FromSeconds(2), () => TakeFrom(new Slow(_trace))));
        Assert.Equal(2.5, EventLoop.Current.Time.TotalSeconds);
        Assert.Equal(["1", "closed", "left"], _trace);
    });

    [Theory]
    [InlineData("a token")]
    [InlineData("no context")]
    [InlineData("both")]
    [InlineData("a type parameter")]
    public void So_does_one_with_a_token_or_without_a_context(string with) => Run(async () =>
    {
        Assert.False(await Coroutine.MoveOnAfter(TimeSpan.FromSeconds(2), () => TakeFrom(new Slow(_trace), with)));
        Assert.Equal(2.5, EventLoop.Current.Time.TotalSeconds);
        Assert.Equal(["1", "closed", "left"], _trace);
    });

    [Fact]
    public void A_loop_over_a_class_throws_a_cancel_into_the_end_of_its_iterator() => Run(async () =>
    {
        var slow = new Slow(_trace, endsAfter: 100);
        await Assert.ThrowsAsync<TimeoutException>(() => EventLoop.Current.CreateTask(Coroutine.Timeout(TimeSpan.FromSeconds(2), () => First(slow))).AsTask());
        Assert.Equal(2, EventLoop.Current.Time.TotalSeconds);
        Assert.Equal(["1"], _trace);
    });

    [Theory]
    [InlineData("a class")]
    [InlineData("a class with an enumerator of its own")]
    [InlineData("any sequence")]
    public void A_cancel_that_waited_for_an_item_is_thrown_before_the_next_though_that_is_ready(string source) => Run(async () =>
    {
        var channel = Open();
        var late = new Late(channel.Reader, _trace);
        var task = EventLoop.Current.CreateTask(source switch
        {
            "a class" => TakeFrom(late),
            "a class with an enumerator of its own" => TakeFrom(new LateByPattern(late)),
            _ => Take(late),
        });
        await Coroutine.Yield();
        task.Cancel("enough");
        Write(channel, 1, 2, 3);

        await AssertCancelled(task);
        Assert.Equal(["asked", "1", "disposed", "left"], _trace);
    });

    [Fact]
    public void Who_keeps_the_enumerator_that_is_looped_over_sees_where_it_stands() => Run(async () =>
    {
        var kept = new Kept(new Slow(_trace).GetAsyncEnumerator());
        await foreach (var item in (IAsyncEnumerable<int>)kept)
        {
            _trace.Add($"{item} {kept.Enumerator.Current}");
            if (item == 1)
                _trace.Add($"{await kept.Enumerator.MoveNextAsync()} {kept.Enumerator.Current}");
        }

        Assert.False(await kept.Enumerator.MoveNextAsync());
        Assert.Equal(["1 1", "True 2", "3 3", "closed"], _trace);
    });

    [Fact]
    public void An_iterator_that_a_class_gives_fails_in_the_loop() => Run(async () =>
    {
        var kept = new Kept(new Slow(_trace, failsAt: 2).GetAsyncEnumerator());
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => EventLoop.Current.CreateTask(Take(kept)).AsTask());
        Assert.Equal("at 2", error.Message);
        Assert.False(await kept.Enumerator.MoveNextAsync());
        Assert.Equal(["1", "closed", "left"], _trace);
    });

    /// <summary>Asks a channel for each item.</summary>
    internal sealed class Late(ChannelReader<int> reader, List<string> trace) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current { get; private set; }

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public async ValueTask<bool> MoveNextAsync()
        {
            trace.Add("asked");
            Current = await reader.ReadAsync();
            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            trace.Add("disposed");
        }
    }

    internal sealed class LateByPattern(Late late)
    {
        public Late GetAsyncEnumerator() => late;
    }

    internal sealed partial class Slow(List<string> trace, int failsAt = 0, double endsAfter = 0.5) : IAsyncEnumerable<int>
    {
        [Coroutine]
        public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            try
            {
                yield return 1;
                await Coroutine.Sleep(TimeSpan.FromSeconds(5));
                if (failsAt == 2)
                    throw new InvalidOperationException("at 2");
                yield return 2;
                yield return 3;
            }
            finally
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(endsAfter));
                trace.Add("closed");
            }
        }
    }

    internal sealed class Around(IAsyncEnumerable<int> inner) : IAsyncEnumerable<int>
    {
        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => inner.GetAsyncEnumerator(cancellationToken);
    }

    internal sealed class Kept(IAsyncEnumerator<int> enumerator) : IAsyncEnumerable<int>
    {
        public IAsyncEnumerator<int> Enumerator => enumerator;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => enumerator;
    }

    [Coroutine]
    private async Coroutine Take(IAsyncEnumerable<int> sequence)
    {
        try
        {
            await foreach (var item in sequence)
                _trace.Add($"{item}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine TakeFrom(Slow sequence)
    {
        try
        {
            await foreach (var item in sequence)
                _trace.Add($"{item}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine TakeFrom(Slow sequence, string with)
    {
        using var source = new CancellationTokenSource();
        try
        {
            switch (with)
            {
                case "a token":
                    await foreach (var item in sequence.WithCancellation(source.Token))
                        _trace.Add($"{item}");
                    break;
                case "no context":
                    await foreach (var item in sequence.ConfigureAwait(false))
                        _trace.Add($"{item}");
                    break;
                case "both":
                    await foreach (var item in sequence.WithCancellation(source.Token).ConfigureAwait(false))
                        _trace.Add($"{item}");
                    break;
                default:
                    await TakeAny(sequence, source.Token);
                    break;
            }
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine TakeAny<TSequence>(TSequence sequence, CancellationToken token)
        where TSequence : IAsyncEnumerable<int>
    {
        await foreach (var item in sequence.WithCancellation(token))
            _trace.Add($"{item}");
    }

    [Coroutine]
    private async Coroutine First(Slow sequence)
    {
        await foreach (var item in sequence)
        {
            _trace.Add($"{item}");
            break;
        }
    }

    [Coroutine]
    private async Coroutine TakeFrom(Late sequence)
    {
        try
        {
            await foreach (var item in sequence)
                _trace.Add($"{item}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine TakeFrom(LateByPattern sequence)
    {
        try
        {
            await foreach (var item in sequence)
                _trace.Add($"{item}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine Enumerate(ChannelReader<int> reader)
    {
        try
        {
            await foreach (var item in reader.ReadAllAsync())
                _trace.Add($"{item}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private async Coroutine ReadAll(ChannelReader<int> reader)
    {
        try
        {
            while (true)
                _trace.Add($"{await reader.ReadAsync()}");
        }
        finally
        {
            _trace.Add("left");
        }
    }

    [Coroutine]
    private static async Coroutine Tick(Channel<int> channel)
    {
        for (var tick = 1; ; tick++)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Write(channel, tick);
        }
    }

    [Coroutine]
    private static async Coroutine AssertCancelled(CoroutineTask task)
    {
        try
        {
            await task;
            Assert.Fail("It was not cancelled.");
        }
        catch (CoroutineCancelledException) when (task.Cancelled)
        {
        }
    }

    /// <summary>What waits for an item has it on the loop's thread, in the moment in which it is written.</summary>
    private static Channel<int> Open() => Channel.CreateUnbounded<int>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });

    private static void Write(Channel<int> channel, params ReadOnlySpan<int> items)
    {
        foreach (var item in items)
            Assert.True(channel.Writer.TryWrite(item));
    }

    private static void Run(Func<Coroutine> test) => EventLoop.Run(test, new EventLoopOptions { TimeProvider = new VirtualTime() });
}
