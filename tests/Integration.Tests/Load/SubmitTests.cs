namespace Integration.Tests.Load;

/// <summary>Frames are made on one thread and end on another: neither pool may grow by that.</summary>
[Collection(nameof(Alone))]
public partial class SubmitTests : RealTimeTest
{
    private const int Threads = 3;
    private const int Rounds = 6;
    private const int Together = 500;

    private static int Submits => IsSlow ? 3_000_000 : 60_000;

    [Fact]
    public void Millions_of_submits_leave_the_heap_flat() => Run(RunRounds);

    [Coroutine]
    private static async Coroutine RunRounds()
    {
        var loop = Loop;
        using var round = new Barrier(Threads + 1);
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() => SubmitInRounds(loop, round))).ToArray();
        Array.ForEach(threads, static thread => thread.Start());

        // the first round fills the pools
        var heaps = new List<long>();
        for (var i = 0; i < Rounds; i++)
        {
            await Coroutine.ToThread(round.SignalAndWait);
            await Coroutine.ToThread(round.SignalAndWait);
            _ = Assert.Single(Loop.AllTasks);
            heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        await Coroutine.ToThread(() => Array.ForEach(threads, static thread => thread.Join()));
        Assert.True(heaps[^1] < heaps[0] + 400_000, $"the heap grows: {string.Join(", ", heaps)}");
        TestContext.Current.SendDiagnosticMessage($"{Submits} submits; heap {string.Join(", ", heaps)}");
    }

    private static void SubmitInRounds(EventLoop loop, Barrier round)
    {
        var tasks = new Task<int>[Together];
        for (var i = 0; i < Rounds; i++)
        {
            round.SignalAndWait();
            for (var left = Submits / Threads / Rounds; left > 0; left -= Together)
            {
                for (var j = 0; j < Together; j++)
                    tasks[j] = loop.Submit(Answer(j));
                Assert.Equal(Together * (Together - 1) / 2, Task.WhenAll(tasks).GetAwaiter().GetResult().Sum());
            }

            round.SignalAndWait();
        }
    }

    [Coroutine]
    private static async Coroutine<int> Answer(int number)
    {
        await Coroutine.Yield();
        return number;
    }
}
