// Many awaits in one frame take neither stack nor memory.
namespace Programs.Depth.LongLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var sum = 0L;
        for (var i = 0; i < 20_000; i++)
            sum += await Add(i, i % 100 == 0);
        Log(sum);
        await Pause("end");
    }

    [Coroutine]
    private static async Coroutine<int> Add(int number, bool yields)
    {
        if (yields)
            await Coroutine.Yield();
        return number;
    }
}
