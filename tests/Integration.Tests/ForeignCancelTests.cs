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
