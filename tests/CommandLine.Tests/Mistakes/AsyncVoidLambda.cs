using Coroutines;

namespace Mistakes;

static partial class AsyncVoidLambda
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Action report = async () => // CORO013
        {
            await Task.Yield();
            Console.WriteLine("reported");
        };
        report();
        await Coroutine.Yield();
        Console.WriteLine("after the report");
    }
}
