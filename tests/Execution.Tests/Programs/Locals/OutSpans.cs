// A span set through an out parameter is not needed after the await, though the loop comes back to it.
namespace Programs.Locals.OutSpans;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            Get(out var span);
            Log(span.Length);
            await Pause("x");
        }
        int k = 0;
        while (Try(out Span<int> s2) && k++ < 2)
        {
            Log(s2[0]);
            await Pause("y");
        }
    }

    static void Get(out Span<int> s) => s = new int[3];
    static bool Try(out Span<int> s) { s = new int[3]; return true; }
}
