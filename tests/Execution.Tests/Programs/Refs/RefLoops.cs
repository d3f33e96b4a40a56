// A ref local declared in a loop that awaits, in branches, and after a label.
namespace Programs.Refs.RefLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var cells = new[] { 1, 2, 3 };
        for (var i = 0; i < cells.Length; i++)
        {
            ref var cell = ref cells[i];
            cell *= 10;
            if (cell == 20)
                continue;
            await Pause($"cell {i}");
            ref var again = ref cells[i];
            again++;
        }

        Log(string.Join(",", cells));
        var rounds = 0;
    again:
        ref var last = ref cells[^1];
        last += ++rounds;
        await Pause("label");
        if (rounds < 3)
            goto again;
        Log(cells[^1]);
    }
}
