// A project that checks for overflow: casts, narrow compound assignments and increments around awaits.
namespace Programs.CheckedProject.Conversions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Try(async () => Log((byte)await Value(300)));
        await Try(async () => Log((uint)await Value(-1L)));
        await Try(async () =>
        {
            byte small = 250;
            small += await Value((byte)10);
            Log(small);
        });
        await Try(async () =>
        {
            int[] cells = [int.MaxValue];
            Log(cells[await Value(0)]++);
        });
        await Try(async () => Log(unchecked((byte)await Value(300))));
        await Try(async () => Log((int)await Value(1e20)));
        await Try(async () => Log((char)(await Value(70000))));
    }

    [Coroutine]
    private static async Coroutine Try(Func<Coroutine> work)
    {
        try
        {
            await work();
        }
        catch (OverflowException)
        {
            Log("overflow");
        }
    }
}
