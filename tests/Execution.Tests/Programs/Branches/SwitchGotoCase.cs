namespace Programs.Branches.SwitchGotoCase;

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
                    Log("zero");
                    goto case 2;
                case 1:
                    await Pause("one");
                    goto default;
                case 2:
                    Log(await Value("two"));
                    break;
                default:
                    Log("default");
                    if (await Value(i) == 1)
                        goto case 2;
                    break;
            }
        }
    }
}
