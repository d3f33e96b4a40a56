namespace Programs.Branches.DanglingElse;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var (a, b) in new[] { (true, true), (true, false), (false, true) })
        {
            if (a)
                if (await Value(b))
                    Log("both");
                else
                    Log("a only");
            if (a)
            {
                if (await Call(b))
                    Log("both again");
            }
            else
                Log("not a");
        }
    }
}
