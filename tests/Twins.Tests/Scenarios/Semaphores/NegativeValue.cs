namespace Twins.Semaphores;

public static partial class NegativeValue
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var make in new Func<AsyncSemaphore>[] { () => new AsyncSemaphore(-1), () => new AsyncBoundedSemaphore(-1) })
        {
            try
            {
                make();
            }
            catch (ArgumentException e)
            {
                Print(NameOf(e));
            }
        }

        Print($"{new AsyncSemaphore(0).Locked} {new AsyncSemaphore().Locked}");
        await Coroutine.Yield();
    }
}
