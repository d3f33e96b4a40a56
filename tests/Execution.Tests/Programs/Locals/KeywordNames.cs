// Names that are keywords, contextual keywords, or might be a generator's own.
namespace Programs.Locals.KeywordNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int @class = await Value(1), @int = 2, value = 3, state = 4, frame = 5, result = 6, await1 = 7, partial = 8;
        await Pause("kept");
        Log(@class + @int + value + state + frame + result + await1 + partial);
        int __frame = await Value(9), __result = 10, resume1 = 11;
        await Pause("again");
        Log(__frame + __result + resume1);
        Log(await Take(12, 13));
    }

    [Coroutine]
    private static async Coroutine<int> Take(int @return, int state)
    {
        await Pause("take");
        return @return + state;
    }
}
