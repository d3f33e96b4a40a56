namespace Programs.Methods.GeneratedNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Take(1, 2));
    }

    [Coroutine]
    private static async Coroutine<int> Take(int __frame, int __result)
    {
        await Pause("take");
        return __frame + __result;
    }
}
