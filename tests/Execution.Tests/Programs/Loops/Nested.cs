// Loops of every kind in each other, with awaits in their heads, left by break, continue and goto.
namespace Programs.Loops.Nested;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[][] rows = [[1, 2], [3], [], [4, 5, 6]];
        var total = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < await Value(row.Length); i++)
            {
                var n = row[i];
                do
                {
                    total += n;
                    if (await Value(total) > 20)
                        goto done;
                    if (n == 2)
                        break;
                }
                while (await Value(--n) > 3);
                if (row[i] == 3)
                    continue;
                while (true)
                {
                    if (await Value(true))
                        break;
                }
            }
        }

        done:
        Log(total);
        for (int i = 0, j = 3; i < j; i++, j--)
        {
            foreach (var letter in await Value("xy"))
            {
                if (letter == 'y')
                    continue;
                Log($"{i}{j}{letter}");
            }
        }
    }
}
