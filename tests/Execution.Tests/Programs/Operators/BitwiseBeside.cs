// Bitwise operands kept before an await that changes them, of numbers, bools and flags.
namespace Programs.Operators.BitwiseBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a = 12, b = 10;
        Log((a | b) + await Value(a = 1) + (a | b));
        Log((a ^ b) + await Value(b = 6) + (a ^ b) + (a & b));
        bool p = true, q = false;
        Log((p ^ q) == await Value(p = false) | (p | q) | (p & q));
        var access = System.IO.FileAccess.Read;
        Log((access | System.IO.FileAccess.Write) == await Value(access = System.IO.FileAccess.Write) || (access ^ System.IO.FileAccess.Write) == 0);
        bool? maybe = null;
        Log(((maybe | true) & await Value((bool?)true)) ?? (maybe ^ p));
    }
}
