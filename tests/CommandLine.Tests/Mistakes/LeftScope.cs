using Coroutines;

namespace Mistakes;

static partial class LeftScope
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Coroutine.Timeout(TimeSpan.FromHours(1), async () =>
        {
            await Coroutine.Yield();
            if (DateTime.Now.Year > 2000)
                return "found"; // CORO027 stays
            return "";
        });
        Console.WriteLine("went on");
    }
}
