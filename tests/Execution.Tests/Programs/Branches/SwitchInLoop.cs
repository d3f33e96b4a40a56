// Break leaves the switch, continue the loop.
namespace Programs.Branches.SwitchInLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            switch (i)
            {
                case 0:
                    await Pause("zero");
                    continue;
                case 1:
                    if (await Value(true))
                        break;
                    Log("never");
                    break;
                case 2:
                    while (true)
                    {
                        await Pause("inner");
                        break;
                    }
                    break;
                default:
                    return;
            }
            Log($"after {i}");
        }
        Log("never");
    }
}
