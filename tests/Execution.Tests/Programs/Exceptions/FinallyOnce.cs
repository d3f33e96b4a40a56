// A finally without an await runs once, not at each suspension of its block.
namespace Programs.Exceptions.FinallyOnce;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var times = 0;
        try
        {
            await Pause("first");
            Log(await Call(2));
            await Pause("third");
        }
        finally
        {
            times++;
            Log($"finally {times}");
        }

        Log(times);
    }
}
