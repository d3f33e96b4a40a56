#pragma warning disable CORO010 // it waits for the thread, as the Python side does

namespace Twins.Loop;

public static partial class PostsTakeTheirPlace
{
    public static void Play()
    {
        Run(Main());
        Run(Cancelled());
        Run(Woken());
    }

    private static void Elsewhere(ThreadStart call)
    {
        var thread = new Thread(call);
        thread.Start();
        thread.Join();
    }

    private static void Post(EventLoop loop, string text) => Elsewhere(() => loop.CallSoonThreadsafe(() => Print(text)));

    [Coroutine]
    private static async Coroutine Turns(string name)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            Print($"{name} {turn}");
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var loop = EventLoop.Current;
        Post(loop, "posted first");
        loop.CallSoon(() => Print("called"));
        Post(loop, "posted between");
        var task = loop.CreateTask(Turns("task"));
        Post(loop, "posted behind the task");
        Post(loop, "another one");
        loop.CallSoon(() => Post(loop, "posted by a callback"));
        loop.CallSoon(() => Print("called again"));
        Post(loop, "posted last");
        await Coroutine.Yield();
        Print("main");
        Post(loop, "posted after a turn");
        await Coroutine.Yield();
        Print("main again");
        await task;
    }

    [Coroutine]
    private static async Coroutine Cancelled()
    {
        var task = EventLoop.Current.CurrentTask!;
        var loop = EventLoop.Current;
        Elsewhere(() => loop.CallSoonThreadsafe(() => task.Cancel()));
        try
        {
            await Coroutine.Yield();
            Print("goes on");
        }
        catch (CoroutineCancelledException)
        {
            Print("cancelled at the next suspension");
        }
    }

    [Coroutine]
    private static async Coroutine Wait(Future<string> future) => Print($"woken by {await future}");

    [Coroutine]
    private static async Coroutine Woken()
    {
        var loop = EventLoop.Current;
        var future = new Future<string>();
        var waiting = loop.CreateTask(Wait(future));
        await Coroutine.Yield();
        Elsewhere(() => loop.CallSoonThreadsafe(() => Print("posted before the wake-up")));
        future.SetResult("main");
        Elsewhere(() => loop.CallSoonThreadsafe(() => Print("posted behind the wake-up")));
        await waiting;
    }
}
