namespace Integration.Tests.Load;

/// <summary>What other threads posted at once takes its room with it.</summary>
[Collection(nameof(Alone))]
public partial class PostTests : RealTimeTest
{
    private const int Burst = 10_000;
    private const int Trickle = 300;

    [Fact]
    public void The_room_of_a_burst_is_given_back_by_those_that_come_after_it() => Run(PostABurst);

    [Coroutine]
    private static async Coroutine PostABurst()
    {
        await PostEach(Trickle);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // all at once: the loop stands still meanwhile
        var loop = Loop;
        var thread = new Thread(() => Post(loop, Burst));
        thread.Start();
        thread.Join();
        await PostEach(Trickle);
        var left = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(left < 50_000, $"{left} bytes are left");
    }

    /// <summary>Each in a round of its own.</summary>
    [Coroutine]
    private static async Coroutine PostEach(int count)
    {
        var loop = Loop;
        for (var i = 0; i < count; i++)
            await Coroutine.ToThread(() => Post(loop, 1));
    }

    private static void Post(EventLoop loop, int count)
    {
        for (var i = 0; i < count; i++)
            loop.CallSoonThreadsafe(static () => { });
    }
}
