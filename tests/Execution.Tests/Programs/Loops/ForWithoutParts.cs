namespace Programs.Loops.ForWithoutParts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var i = 0;
        for (; ; )
        {
            if (await Value(i++) == 2)
                break;
        }
        for (; i < 5; i++)
            await Pause($"at {i}");
        for (Log("start"); await Value(i) < 7; Log("next"))
            i++;
        Log(i);
    }
}
