// ifs whose conditions, branches and else parts await, with and without braces, nested and empty.
namespace Programs.Branches.IfChains;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var n in (int[])[0, 1, 2, 3, 4])
        {
            if (await Value(n) == 0)
                await Pause("zero");
            else if (n == 1)
            {
                Log("one");
            }
            else if (await Value(n) is 2)
            {
            }
            else if (n == 3 && await Value(true) || await Value(false))
                if (await Value(n) > 5)
                    Log("never");
                else
                    Log(await Value("three"));
            else
                Log("more");
            if (n > 2)
            {
                if (await Value(n) == 4)
                    return;
                else
                    continue;
            }

            Log($"end {n}");
        }

        Log("not reached");
    }
}
