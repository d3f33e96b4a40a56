// Later arguments write what earlier ones read: straight, behind && and ||, in ?:, in calls and in awaited operands.
namespace Programs.Arguments.WritesInSeveral;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        Log(Three(x, Number(await Value(true) && (x = 8) > 0), await Value(1)));
        Log(Three(x, Number(await Value(false) || (x = 5) > 9), await Value(2)));
        Log(Three(x, await Value(true) ? x = 3 : 0, await Value(x)));
        Log(Three(x, Set(out x, await Value(7)), await Value(x)));
        Log(Three(x, await Value(x += 2), x));
        Log(Three(x, Number((x = 20) > await Value(10)), await Value(3) + x++));
        Log(Three(x, Number(x > 0 && await Value(x < 100) && (x = 40) > 0), await Value(4)));
        Log(Three(x, Number(await Value((int?)null) is null && ++x > 0), await Value(x) + --x));
        string? text = null;
        Log(Three(text ?? "none", text ??= await Value("set"), text += await Value("!")));
    }

    private static int Number(bool value) => value ? 1 : 0;

    private static int Set(out int place, int value) => place = value;

    private static string Three<T>(T first, T second, T third) => $"{first} {second} {third}";
}
