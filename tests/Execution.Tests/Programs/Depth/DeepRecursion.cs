// No stack is deep enough for this.
namespace Programs.Depth.DeepRecursion;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Down(20_000));
    }

    [Coroutine]
    private static async Coroutine<int> Down(int depth) => depth == 0 ? await Value(0) : 1 + await Down(depth - 1);
}
