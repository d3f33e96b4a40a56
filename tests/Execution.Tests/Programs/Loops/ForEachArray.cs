namespace Programs.Loops.ForEachArray;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var item in await Value(new[] { "a", "b", "c" }))
        {
            if (item == "b")
                continue;
            Log(await Call(item));
        }
        foreach (long number in new[] { 1, 2 })
            Log(number + await Value(10L));
        var grid = new[,] { { 1, 2 }, { 3, 4 } };
        foreach (var cell in grid)
            Log(await Value(cell));
    }
}
