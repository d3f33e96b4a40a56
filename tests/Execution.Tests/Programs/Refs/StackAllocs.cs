// stackalloc between awaits: of awaited lengths and contents.
namespace Programs.Refs.StackAllocs;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var length = await Value(3);
        Span<int> numbers = stackalloc int[length];
        numbers.Fill(2);
        Log(Sum(numbers));
        var (x, y) = (await Value(1), await Value(2));
        Span<int> listed = stackalloc[] { x, y, Note("third", 3) };
        Log(Sum(listed));
        Span<int> typed = stackalloc int[2] { Note("a", x), y };
        Log(Sum(typed));
        for (var i = 0; i < 3; i++)
        {
            ReadOnlySpan<int> part = i > 1 ? stackalloc int[1] : [i, i];
            Log(Sum(part));
            await Pause($"part {i}");
        }

        Log(Sum(stackalloc int[2]) + await Value(1));
        Log(await Value(1) + Sum(stackalloc[] { 1, 2 }));
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }
}
