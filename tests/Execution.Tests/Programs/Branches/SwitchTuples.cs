namespace Programs.Branches.SwitchTuples;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var (left, right) in new[] { (1, "a"), (1, "b"), (2, "a") })
        {
            switch (left, await Value(right))
            {
                case (1, "a"):
                    Log("one a");
                    break;
                case (1, var other):
                    Log($"one {await Call(other)}");
                    break;
                default:
                    Log("rest");
                    break;
            }
        }
    }
}
