namespace Programs.Refs.RefLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2 };
        ref var first = ref array[0];
        first = 10;
        await Pause("between");
        Log(array[0]);
    }
}
