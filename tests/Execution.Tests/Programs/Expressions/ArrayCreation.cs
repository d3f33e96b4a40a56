namespace Programs.Expressions.ArrayCreation;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var sized = new int[await Value(3)];
        Log(sized.Length);
        var filled = new[] { Note("a", 1), await Value(2), await Call(3) };
        Log(string.Join(",", filled));
        var grid = new int[2, 2] { { await Value(1), 2 }, { Note("c", 3), await Value(4) } };
        Log(grid[1, 1] + grid[0, 1]);
        int[][] jagged = [[await Value(1)], [2, await Value(3)]];
        Log(jagged[1][1]);
    }
}
