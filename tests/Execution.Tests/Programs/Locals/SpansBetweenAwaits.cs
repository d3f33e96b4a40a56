// A span lives only between two awaits.
namespace Programs.Locals.SpansBetweenAwaits;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2, 3, 4 };
        var sum = 0;
        for (var i = 0; i < 2; i++)
        {
            Span<int> part = array.AsSpan(i, 2);
            part[0] += 10;
            sum += part[0] + part[1];
            await Pause($"turn {i}");
        }
        Log(sum);
        ReadOnlySpan<char> text = "a,b";
        var comma = text.IndexOf(',');
        Log(await Value(comma));
        {
            Span<int> stack = stackalloc int[3];
            stack.Fill(2);
            sum = stack[0] + stack[2];
        }
        Log(await Call(sum));
    }
}
