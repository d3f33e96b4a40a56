namespace Programs.Branches.SwitchDefaultInTheMiddle;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new[] { 1, 2, 3 })
        {
            switch (number)
            {
                case 1:
                    Log("one");
                    await Pause("one");
                    break;
                default:
                    Log("default");
                    await Pause("default");
                    break;
                case 2:
                    Log(await Value("two"));
                    break;
            }
        }
    }
}
