using Coroutines;

namespace Mistakes;

static class FunctionNotRewritten
{
    public static void Start()
    {
        EventLoop.Run(Work());

        [Coroutine]
        static async Coroutine Work() // CORO008
        {
            await Coroutine.Yield();
            Console.WriteLine("a method of its own");
        }
    }
}
