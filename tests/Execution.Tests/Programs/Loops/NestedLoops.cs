namespace Programs.Loops.NestedLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                if (column == 1 && await Value(row) == 1)
                    break;
                Log($"{row},{await Call(column)}");
            }
            await Pause($"row {row}");
        }
    }
}
