namespace Tour;

public static partial class GeneratorAndCoroutine
{
    // A generator hands out values and is pulled by its caller.
    static IEnumerable<int> Squares()
    {
        for (int i = 1; i <= 3; i++)
            yield return i * i;
    }

    // A coroutine does the same work; it may wait, and others run meanwhile.
    [Coroutine]
    static async Coroutine PrintSquares()
    {
        for (int i = 1; i <= 3; i++)
        {
            Console.WriteLine($"coroutine {i * i}");
            await Coroutine.Yield();
        }
    }

    public static void Run()
    {
        foreach (int square in Squares())
            Console.WriteLine($"generator {square}");

        EventLoop.Run(PrintSquares(), Clock.Options);
    }
}
