using Coroutines;

namespace Mistakes;

static partial class UnawaitedResource
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using var file = Open(); // CORO014
        await Coroutine.Yield();
        Console.WriteLine("open");
    }

    private static Task<Resource> Open() => Task.FromResult(new Resource());

    private sealed class Resource : IDisposable
    {
        public void Dispose() => Console.WriteLine("closed");
    }
}
