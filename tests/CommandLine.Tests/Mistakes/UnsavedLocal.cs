using Coroutines;

namespace Mistakes;

static partial class UnsavedLocal
{
    [Coroutine(Restorable = true)]
    public static async Coroutine Run()
    {
        using var reader = new StringReader("read again"); // CORO050
        await Coroutine.Yield();
        Console.WriteLine(reader.ReadLine());
    }
}
