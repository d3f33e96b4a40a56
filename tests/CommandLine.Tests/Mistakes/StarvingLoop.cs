using Coroutines;

namespace Mistakes;

static partial class StarvingLoop
{
    private static int s_turns;

    [Coroutine]
    public static async Coroutine Run()
    {
        var poll = EventLoop.Current.CreateTask(Poll());
        await Coroutine.Yield();
        await Coroutine.Yield();
        Console.WriteLine("others run");
        poll.Cancel();
    }

    [Coroutine]
    private static async Coroutine Poll()
    {
        await Coroutine.Yield();
        while (true) // CORO024
        {
            if (++s_turns > 1_000_000)
                Environment.FailFast("The loop starves");
        }
    }
}
