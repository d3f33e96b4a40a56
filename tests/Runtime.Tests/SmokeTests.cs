namespace Coroutines.Runtime.Tests;

public class SmokeTests
{
    [Fact]
    public void Runs()
    {
        var trace = new List<string>();
        async Coroutine<int> Inner(int n) { await Coroutine.Sleep(TimeSpan.FromSeconds(n)); trace.Add($"i{n}"); await Coroutine.Yield(); await Task.Delay(1); return n * 2; }
        async Coroutine<int> Outer()
        {
            var t = EventLoop.Current.CreateTask(Inner(5));
            var a = await Inner(2);
            return a + await t;
        }

        Assert.Equal(14, EventLoop.Run(Outer(), new EventLoopOptions { TimeProvider = new Testing.VirtualTime() }));
        Assert.Equal(["i2", "i5"], trace);
    }
}
