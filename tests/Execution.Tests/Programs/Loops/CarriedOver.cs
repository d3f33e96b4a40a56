// What an iteration leaves for the next: after the await it is reached only by going round.
namespace Programs.Loops.CarriedOver;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var (carried, count) = (1, 0);
        while (true)
        {
            Log($"carried {carried}");
            carried *= 2;
            if (++count > 3)
                break;
            await Pause($"round {count}");
        }

        var text = "a";
    again:
        Log(text);
        if (text.Length < 4)
        {
            text += "b";
            await Step("again");
            goto again;
        }

        var last = 0;
        for (var i = 0; i < 3; i++, await Pause("step"))
        {
            Log($"last {last}");
            last = i * 10;
        }
    }
}
