// Labels inside blocks, reached forward and backward.
namespace Programs.Loops.GotoIntoBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var turns = 0;
        {
        retry:
            turns++;
            if (turns < 3)
            {
                await Pause($"turn {turns}");
                goto retry;
            }
            Log("inner done");
        }
        while (true)
        {
            if (turns++ > 4)
                goto leave;
            await Pause($"turns {turns}");
        skip:
            if (turns == 4)
            {
                turns++;
                goto skip;
            }
        }
        leave:
        Log(turns);
    }
}
