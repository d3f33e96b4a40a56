namespace Twins.Semaphores;

public static partial class Bounded
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        var plain = new AsyncSemaphore(1);
        plain.Release();
        await plain.Acquire();
        await plain.Acquire();
        Print($"plain took it, locked: {plain.Locked}");
        var bounded = new AsyncBoundedSemaphore(1);
        using (await bounded.Acquire())
            Print($"bounded locked: {bounded.Locked}");
        try
        {
            bounded.Release();
        }
        catch (SemaphoreFullException)
        {
            Print("refused");
        }

        await bounded.Acquire();
        bounded.Release();
        Print($"bounded locked: {bounded.Locked}");
    }
}
