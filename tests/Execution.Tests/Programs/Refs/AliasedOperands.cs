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

        Span<int> span = new(ref number);
        span[0] = 9;
        Log(number + Set(ref span[0], 6) + await Value(10));
        Log(number);
    }

    private static int Set(ref int target, int value)
    {
        Log($"set {value}");
        return target = value;
    }
}
