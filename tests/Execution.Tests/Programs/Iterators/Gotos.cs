namespace Programs.Iterators.Gotos;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<string> Rounds(int count)
    {
        var round = 0;
    again:
        round++;
        try
        {
            do
            {
                if (await Value(round) > count)
                    goto done;
                yield return $"round {round}";
                if (round % 2 == 0)
                    goto again;
            }
            while (round++ < 5);
        }
        finally
        {
            Log($"leaves round {round}");
        }

    done:
        lock (typeof(Program))
            Log("done");
        if (Note("last", true))
            yield return "last";
        {
            yield return "in a block";
        }

        if (round > 100)
            yield return "never";
        else
            await Pause("else");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var line in Rounds(4))
            Log(line);
        await foreach (var line in Rounds(9))
        {
            Log(line);
            if (line.EndsWith('5'))
                break;
        }
    }
}
