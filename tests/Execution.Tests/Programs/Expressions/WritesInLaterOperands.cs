// A local is read before the operand behind it changes it.
namespace Programs.Expressions.WritesInLaterOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        Log(x + await Value(x = 9));
        Log(x + await Value(Set(out x, 4)));
        Log(x + Number(await Value(true) && (x = 7) > 0));
        Log(x + Number(await Value(false) || Note("right", ++x > 0)));
        Log(x + Number(await Value(false) && Note("not evaluated", true)));
        Log(x + Number(await Value(true) ? (x = 3) > 0 : false));
        Log(x + Number(await Value(true) && (x = 8) > 0) + await Value(1));
        Log(x + await Value(x++) + x + await Call(--x));
    }

    private static int Set(out int place, int value) => place = value;

    private static int Number(bool value) => value ? 100 : 0;
}
