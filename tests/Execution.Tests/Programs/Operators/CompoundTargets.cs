// Every compound assignment to an element whose index is awaited.
namespace Programs.Operators.CompoundTargets;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] n = [40, 41, 42, 43];
        n[await Value(0)] += Note("add", 2);
        n[await Value(1)] -= Note("subtract", 1);
        n[await Value(2)] *= Note("multiply", 3);
        n[await Value(3)] /= Note("divide", 2);
        Log(string.Join(" ", n));
        n[await Value(0)] %= await Value(5);
        n[await Value(1)] &= await Value(12);
        n[await Value(2)] |= await Value(1);
        n[await Value(3)] ^= await Value(7);
        Log(string.Join(" ", n));
        n[await Value(0)] <<= Note("left", 4);
        n[await Value(1)] >>= Note("right", 1);
        n[await Value(2)] >>>= Note("unsigned", 1);
        Log(string.Join(" ", n));
        string?[] texts = ["a", null];
        texts[await Value(0)] ??= Note("not evaluated", "x");
        texts[await Value(1)] ??= await Value("b");
        Log(string.Join(" ", texts));
        Log((n[await Value(1)] -= await Value(n[1] = 100)) + n[1]);
    }
}
