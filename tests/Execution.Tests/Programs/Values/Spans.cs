// stackalloc and spans between awaits, params spans, ranges, sizes that are awaited.
namespace Programs.Values.Spans;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var size = await Value(3);
        Span<int> stack = stackalloc int[size];
        stack.Fill(2);
        stack[^1] = 5;
        Log(Sum(stack) + stack[1..].Length);
        for (var i = 0; i < 3; i++)
        {
            ReadOnlySpan<char> text = (await Value($"text {i}")).AsSpan(1, 3);
            Span<byte> bytes = stackalloc byte[] { 1, (byte)i };
            Log($"{text.ToString()} {bytes[1]}");
            await Pause("between");
        }
        Log(Sum(await Value(1), 2, Note("three", 3)));
        Log(Sum([await Value(4), Note("five", 5)]));
        Log(Count(await Value("a"), "b"));
        var array = new[] { 1, 2, 3, 4, 5 };
        Log(Sum(array.AsSpan(await Value(1), Note("length", 2))));
        Log(string.Join(",", array[await Value(1)..^await Value(1)]));
        Log(array[Note("from end", ^2)] + array[^await Value(1)]);
        Range range = await Value(1)..^Note("one", 1);
        Log(string.Join(",", array[range]) + (await Value("hello"))[range]);
        Index index = ^await Value(2);
        Log(array[index] + index.Value);
        array[^await Value(1)] = await Value(50);
        array[^1] += await Value(1);
        Log(array[^1]);
        Log(array.AsSpan()[Note("s", 1)..].Length + await Value(1));
        Log((await Value("xyz")).AsSpan()[1..].ToString());
        int[,] grid = { { 1, await Value(2) }, { Note("g", 3), 4 } };
        grid[await Value(1), Note("col", 0)] += await Value(5);
        Log(grid[1, 0] + grid[0, await Value(1)]);
        int[][] jagged = [new int[await Value(2)], [await Value(7)]];
        jagged[await Value(0)][Note("in", 1)] = jagged[1][0] + await Value(1);
        Log(jagged[0][1]);
        var made = new int[await Value(2), Note("second", 3)];
        Log(made.Length);
    }

    private static int Sum(params ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static int Count(params IReadOnlyList<string> texts) => texts.Count;
}
