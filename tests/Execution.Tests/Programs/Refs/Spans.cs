// Spans and other ref structs between awaits: locals, slices, stackalloc, loops over them.
namespace Programs.Refs.Spans;

public ref struct Window(Span<int> cells)
{
    public Span<int> Cells = cells;

    public int Sum()
    {
        var sum = 0;
        foreach (var cell in Cells)
            sum += cell;
        return sum;
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new[] { 1, 2, 3, 4 };
        Span<int> span = numbers;
        var window = new Window(span[1..]);
        Log(window.Sum());
        await Pause("one");
        span = numbers.AsSpan(0, 2);
        foreach (ref var number in span)
            number *= 10;
        foreach (ref readonly var number in numbers.AsSpan())
            Log(number);
        var two = await Value(2);
        Span<int> stack = stackalloc int[3];
        stack.Fill(two);
        stack = stackalloc int[2] { 5, 6 };
        var sum = 0;
        foreach (var number in stack)
            sum += number;
        await Pause("two");
        ReadOnlySpan<char> text = "hello";
        Log(text[1..].ToString() + await Value(sum));
        for (var i = 0; i < 2; i++)
        {
            scoped Span<int> part = numbers.AsSpan(i);
            if (part is [var head, .., var tail])
                Log($"{head} {tail}");
            await Pause($"{i}");
        }
    }
}
