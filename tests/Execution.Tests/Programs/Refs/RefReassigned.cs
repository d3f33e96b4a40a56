// A ref local is made to name another place; conditional refs; refs from methods.
namespace Programs.Refs.RefReassigned;

public static partial class Program
{
    private static readonly int[] s_cells = [1, 2, 3];

    [Coroutine]
    public static async Coroutine Run()
    {
        Array.Fill(s_cells, 1);
        var left = 1;
        var right = 2;
        ref var chosen = ref (left < right ? ref left : ref right);
        chosen = 10;
        chosen = ref right;
        chosen = 20;
        Log($"{left} {right}");
        await Pause("between");
        ref var found = ref Find(1);
        found = 5;
        if (found > 3)
        {
            found = ref Find(2);
            found++;
        }

        Log(string.Join(",", s_cells) + await Value("!"));
    }

    private static ref int Find(int index)
    {
        Log($"find {index}");
        return ref s_cells[index];
    }
}
