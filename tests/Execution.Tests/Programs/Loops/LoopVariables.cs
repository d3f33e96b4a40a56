// A variable of the body is new in each turn; one outside is not.
namespace Programs.Loops.LoopVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var outside = 0;
        for (var i = 0; i < 3; i++)
        {
            int inside;
            if (i == 0)
                inside = await Value(100);
            else
                inside = outside + i;
            outside = inside + await Call(i);
            Log($"{i} {inside} {outside}");
        }
    }
}
