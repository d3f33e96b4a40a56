// Switch statements in loops and trys, with goto case, goto default, continue and return out of sections that await.
namespace Programs.Branches.SwitchJumps;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var word in (string[])["a", "b", "c", "d", "e"])
            Log(await Read(word));
    }

    [Coroutine]
    private static async Coroutine<string> Read(string word)
    {
        var steps = "";
        for (var round = 0; ; round++)
        {
            try
            {
                switch (await Value(word))
                {
                    case "a" when round == 0:
                        steps += "a";
                        await Pause("again");
                        continue;
                    case "a":
                        goto case "b";
                    case "b":
                        steps += await Value("b");
                        goto default;
                    case "c" when await Value(round) < 2:
                        steps += "c";
                        break;
                    case "d":
                        return steps + await Value("d");
                    default:
                        steps += "!";
                        return steps;
                }

                steps += ".";
            }
            finally
            {
                steps += "f";
                await Pause($"round {round}");
            }
        }
    }
}
