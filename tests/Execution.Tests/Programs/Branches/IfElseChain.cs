namespace Programs.Branches.IfElseChain;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 5; i++)
        {
            if (await Value(i) == 0)
                Log("zero");
            else if (i == 1)
                Log(await Call("one"));
            else if (await Value(i) == 2 || i == 3)
            {
                Log($"two or three {i}");
                if (i == 3)
                    await Pause("three");
            }
            else
                Log("many");
        }
    }
}
