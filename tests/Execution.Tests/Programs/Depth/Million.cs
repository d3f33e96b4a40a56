// runs once
// A million coroutines deep.
namespace Programs.Depth.Million;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Down(1_000_000));
    }

    [Coroutine]
    private static async Coroutine<int> Down(int depth) => depth == 0 ? await Value(0) : 1 + await Down(depth - 1);
}
