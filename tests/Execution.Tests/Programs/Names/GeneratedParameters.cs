// Parameters and locals named like the generator's own; keywords and letters of other alphabets.
namespace Programs.Names.GeneratedParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Take(1, await Value(2), 3));
        Log(await new Thing().Virtual(__this: 4, __result: await Value(5)));
        Log(await ((IThing)new Thing()).Through(6, 7));
        Log(await "x".Extend(8));
        Log(await @while(9) + await größe("a") + await Locals());
    }

    [Coroutine]
    private static async Coroutine<int> Take(int __frame, int __result, int __callee)
    {
        await Pause("take");
        return __frame + __result * 10 + __callee * 100;
    }

    [Coroutine]
    private static async Coroutine<string> @while(int @event) => $"{await Value(@event)} ";

    [Coroutine]
    private static async Coroutine<string> größe(string \u0061b) => $"{await Value(ab)} ";

    [Coroutine]
    public static async Coroutine<string> Extend(this string __this, int __result) => $"{__this} {await Value(__result)}";

    [Coroutine]
    private static async Coroutine<string> Locals()
    {
        var __frame = await Value(1);
        var __awaiter = await Call(2);
        string __scope1 = "s", __captured1 = "c";
        Func<string> text = () => $"{__frame} {__awaiter} {__scope1} {__captured1}";
        await Pause("locals");
        __awaiter++;
        return text();
    }
}

public partial interface IThing
{
    Coroutine<int> Through(int __result, int __result_);
}

public partial class Thing : IThing
{
    [Coroutine]
    public virtual async Coroutine<int> Virtual(int __result, int __this) => __result * 10 + await Value(__this);

    [Coroutine]
    async Coroutine<int> IThing.Through(int __result, int __result_) => __result * 10 + await Value(__result_);
}
