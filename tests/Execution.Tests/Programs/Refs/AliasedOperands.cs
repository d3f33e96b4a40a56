// An operand that changes through its other name before the await of the same expression.
namespace Programs.Refs.AliasedOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var number = 1;
        {
            ref var alias = ref number;
            Log(number + Set(ref alias, 5) + await Value(10));
        }

        {
            ref var alias = ref number;
            Log(Three(number, Set(ref alias, 7), await Value(20)));
        }

        Log(number);
        var other = 2;
        Span<int> span = new(ref other);
        span[0] = 9;
        Log(other + Set(ref span[0], 6) + await Value(10));
        span = new(ref other);
        Log(Three(other, Set(ref span[0], 8), await Value(20)));
        Log(other);
    }

    private static string Three(int a, int b, int c) => $"{a} {b} {c}";

    private static int Set(ref int target, int value)
    {
        Log($"set {value}");
        return target = value;
    }
}
