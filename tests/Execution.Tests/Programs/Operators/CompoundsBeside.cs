// Every compound assignment as an operand before and after an await.
namespace Programs.Operators.CompoundsBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 100;
        Log((n /= 3) + await Value(1) + (n %= 5));
        Log((n |= 8) + await Value(n) + (n &= 12));
        Log((n ^= 5) + await Value(n) + (n <<= 2));
        Log((n >>= 1) + await Value(n) + (n >>>= 1));
        Log((n *= 7) + await Value(n) + (n -= 3));
        string? text = null;
        Log((text ??= Note("first", "a")) + await Value("b") + (text ??= Note("never", "c")));
        text = null;
        Log(await Value("d") + (text ??= "e") + (text += "f"));
        int? maybe = null;
        Log((maybe ??= 5) + await Value(1) + (maybe ??= 6));
        Log(((n = 3) + n) * await Value(n = 4) + n);
    }
}
