// Coroutines without a single await.
namespace Programs.Methods.NeverSuspends;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Direct(1) + await Direct(await Direct(2)));
        await Nothing();
        Log(await Constant());
    }

    [Coroutine]
    private static async Coroutine Nothing() => Log("nothing");

    [Coroutine]
    private static async Coroutine<int> Constant() => 7;
}
