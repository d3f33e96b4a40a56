// Jumps back to before a block make its variables anew, jumps inside it do not.
namespace Programs.Closures.LoopWithGoto;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        var round = 0;
        again:
        {
            var fresh = round;
            var inner = 0;
        repeat:
            all.Add(async () => fresh++ + inner + await Value(round));
            inner++;
            if (inner < 2)
                goto repeat;
        }

        round++;
        if (round < 3)
            goto again;
        await Pause("made");
        foreach (var f in all)
            Log(await f());
    }
}
