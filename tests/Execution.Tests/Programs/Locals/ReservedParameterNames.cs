// fallback: a parameter whose name begins with two underscores
namespace Programs.Locals.ReservedParameterNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Take(1, 2));
    }

    [Coroutine]
    private static async Coroutine<int> Take(int __frame, int state)
    {
        await Pause("take");
        return __frame + state;
    }
}
