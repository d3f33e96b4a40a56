using Hosting;

namespace Web;

/// <summary>Numbers that two requests get at a time: the first of a pair waits for the second. All of it belongs to the loop, so nothing is locked.</summary>
public sealed partial class Counter(IHostApplicationLifetime host, EventLoopOptions options) : LoopService(host, options)
{
    private readonly AsyncBarrier _pairs = new(2);
    private int _last;

    [Coroutine]
    public async Coroutine<string> Next(string name)
    {
        var number = ++_last;
        await _pairs.Wait();
        return $"{name} is number {number}";
    }

    /// <summary>Who waits, as only rewritten coroutines tell it. One that another thread has just handed in may not have begun, and stands at no line yet.</summary>
    [Coroutine]
    public async Coroutine<string[]> Waiting()
    {
        await Coroutine.Yield();
        return
        [
            .. from task in EventLoop.Current.AllTasks
               from frame in task.Frames
               where frame.Method.StartsWith("Counter.Next", StringComparison.Ordinal) && frame.Line > 0
               select $"line {frame.Line}: {string.Join(", ", frame.Locals.Where(local => local.Name != "this"))}",
        ];
    }

    [Coroutine]
    protected override async Coroutine Run()
    {
        try
        {
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            Console.WriteLine($"counted to {_last}");
        }
    }
}
