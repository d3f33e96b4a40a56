// From the end of an array: it is asked for its length before the index and what follows.
namespace Programs.Places.EndOfArrays;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] items = [1, 2, 3];
        items[^1] = await Value(4);
        items[^await Value(2)] = await Value(5);
        Log(items[^await Value(3)] + items[^Note("one", 1)]);
        items[^await Value(1)] += await Value(10);
        items[^await Value(1)]++;
        Log(string.Join(",", items));
        Log(Change(ref items[^Note("ref", 2)], await Value(7)));
        (items[^await Value(3)], items[^1]) = (await Value(8), 9);
        Log(string.Join(",", items));
        (int X, int Y)[] points = [(1, 2), (3, 4)];
        points[^await Value(2)].Y += await Value(6);
        Log(points[^await Value(1)].X + points[^2].Y);
        var end = new Index(1, fromEnd: true);
        Log(items[await Value(end)]);
        string?[] names = ["a", null];
        Log(names[^await Value(1)] ??= await Value("n"));
        var before = items;
        Log(items[^(items = [0]).Length] + await Value(1) + before.Length);
        await Missing();
    }

    [Coroutine]
    private static async Coroutine Missing()
    {
        var none = Nothing();
        await Try(async () => none![^1] = await Value(1));
        await Try(async () => none![^await Value(1)] = 2);
        await Try(async () => Log(none![^await Value(1)]));
        await Try(async () => none![^await Value(1)] += await Value(1));
        await Try(async () => none![^await Value(1)]++);
        await Try(async () => Log(none?[^await Value(1)]));
        await Try(async () => Single()[^await Value(2)] = await Value(1));
    }

    [Coroutine]
    private static async Coroutine Try(Func<Coroutine> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is NullReferenceException or IndexOutOfRangeException)
        {
            Log(e.GetType().Name);
        }
    }

    private static int[] Single() => [1];

    private static int[]? Nothing() => null;

    private static int Change(ref int item, int value) => item = value;
}
