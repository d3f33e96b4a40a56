namespace Programs.Loops.While;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 0;
        while (i < await Value(3))
        {
            Log($"i {i}");
            i++;
        }
        while (await Call(i) > 0)
            i -= 2;
        Log(i);
    }
}
