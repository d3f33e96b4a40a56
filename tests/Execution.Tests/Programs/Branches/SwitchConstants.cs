namespace Programs.Branches.SwitchConstants;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 5; i++)
        {
            switch (await Value(i))
            {
                case 0:
                    Log("zero");
                    break;
                case 1:
                case 2:
                    Log($"one or two {await Call(i)}");
                    break;
                case 3:
                    await Pause("three");
                    goto default;
                default:
                    Log("default");
                    break;
            }
        }
    }
}
