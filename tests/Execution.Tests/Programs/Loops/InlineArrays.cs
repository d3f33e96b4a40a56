// fallback: a loop around an await over something without an enumerator
namespace Programs.Loops.InlineArrays;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var four = await Filled(2);
        foreach (var x in four)
            Log($"copied {x}");
        foreach (var x in await Filled(3))
            Log($"awaited {x}");
        Log(await Sum(four));
    }

    [Coroutine]
    private static async Coroutine<Four> Filled(int step)
    {
        Four four = default;
        for (var i = 0; i < 4; i++)
            four[i] = i * await Value(step);
        return four;
    }

    [Coroutine]
    private static async Coroutine<int> Sum(Four four)
    {
        var sum = 0;
        foreach (var x in four)
        {
            four[3] = 100;
            sum += await Value(x);
        }

        return sum;
    }
}

[System.Runtime.CompilerServices.InlineArray(4)]
public struct Four
{
    private int _first;
}
