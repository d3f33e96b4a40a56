namespace Programs.Mixed.SwitchInTryInSwitch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var (outer, inner) in new[] { (0, 0), (0, 1), (1, 0), (2, 5) })
        {
            switch (outer)
            {
                case 0:
                    try
                    {
                        switch (await Value(inner))
                        {
                            case 0:
                                Log("zero zero");
                                goto done;
                            case 1:
                                throw new FormatException("zero one");
                        }
                        break;
                    }
                    catch (FormatException e)
                    {
                        Log(await Call(e.Message));
                        goto case 1;
                    }
                case 1:
                    Log($"one {inner}");
                    break;
                default:
                    await Pause("default");
                    continue;
            }
            Log("after switch");
        done:
            Log($"done {outer} {inner}");
        }
    }
}
