namespace Programs.Branches.SwitchGuards;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            switch (i)
            {
                case 0 when await Value(false):
                    Log("never");
                    break;
                case 0 or 1 when await Call(i) == 1:
                    Log("one");
                    break;
                case var other when Note("guard", other == 2) && await Value(true):
                    Log(await Call("two"));
                    break;
                default:
                    Log($"default {i}");
                    break;
            }
        }
    }
}
