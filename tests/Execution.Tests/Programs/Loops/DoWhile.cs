namespace Programs.Loops.DoWhile;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 0;
        do
        {
            Log($"i {i}");
            if (i == 1)
                continue;
            await Pause("body");
        }
        while (++i < await Value(3));
        do
            Log("once");
        while (await Call(false));
    }
}
