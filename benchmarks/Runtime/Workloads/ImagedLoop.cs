using Coroutines.Testing;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>A loop with suspended coroutines of five locals each, for <see cref="SaveWorkload"/> and <see cref="RestoreWorkload"/>: in a chain, or each a task that sleeps.</summary>
internal sealed partial class ImagedLoop : IDisposable
{
    internal const int ChainLength = 1_000;
    internal const int TaskCount = 100_000;

    private readonly EventLoopRunner _runner = new(new EventLoopOptions { TimeProvider = new VirtualTime() });

    internal static ImagedLoop OfChain()
    {
        var loop = new ImagedLoop();
        loop._runner.Run(LaunchChain());
        return loop;
    }

    internal static ImagedLoop OfTasks()
    {
        var loop = new ImagedLoop();
        loop._runner.Run(LaunchTasks());
        return loop;
    }

    internal static ImagedLoop Of(byte[] image)
    {
        var loop = new ImagedLoop();
        loop._runner.Restore(CoroutineImage.FromBytes(image));
        return loop;
    }

    internal byte[] Save() => _runner.Save().ToBytes();

    /// <summary>How many coroutines are suspended in it.</summary>
    internal long Count() => _runner.Loop.AllTasks.Sum(static task => task.Frames.Count);

    public void Dispose() => _runner.Dispose();

    [Coroutine]
    private static async Coroutine LaunchChain()
    {
        _ = EventLoop.Current.CreateTask(Chain(ChainLength, PlainFrame.NameOf(ChainLength)));
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine LaunchTasks()
    {
        for (var i = 1; i <= TaskCount; i++)
            _ = EventLoop.Current.CreateTask(Sleep(i, PlainFrame.NameOf(i)));
        await Coroutine.Yield();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<long> Chain(int number, string name)
    {
        var sum = number * 3L;
        var share = number / 7.0;
        var isLast = number == 1;
        if (isLast)
            await Coroutine.Sleep(TimeSpan.FromHours(1));
        else
            await Chain(number - 1, PlainFrame.NameOf(number - 1));
        return sum + (long)share + (isLast ? number : name.Length);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<long> Sleep(int number, string name)
    {
        var sum = number * 3L;
        var share = number / 7.0;
        var isLast = number == 1;
        await Coroutine.Sleep(TimeSpan.FromHours(1));
        return sum + (long)share + (isLast ? number : name.Length);
    }
}
