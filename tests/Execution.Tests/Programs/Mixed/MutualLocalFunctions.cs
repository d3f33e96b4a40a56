// Local functions that call each other and share variables with an async lambda.
namespace Programs.Mixed.MutualLocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var depth = 0;
        Func<int, Coroutine<int>> visit = async number =>
        {
            depth++;
            return await Value(number) + Down(number);
        };
        Log(await visit(3));
        Log(depth);

        int Down(int number) => number == 0 ? Bottom() : Up(number - 1) + 1;

        int Up(int number) => number == 0 ? Bottom() : Down(number - 1) + 10;

        int Bottom() => ++depth * 1000;
    }
}
