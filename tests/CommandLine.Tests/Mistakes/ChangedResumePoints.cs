using Coroutines;

namespace Mistakes;

static partial class ChangedResumePoints
{
    [Coroutine(Restorable = true)]
    public static async Coroutine Run() // CORO053
    {
        await Coroutine.Yield();
        Console.WriteLine("kept in a file");
    }
}
