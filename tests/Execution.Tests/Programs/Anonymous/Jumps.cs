namespace Programs.Anonymous.Jumps;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Find(3));
        Log(await Find(30));
        var state = new { Tries = 0 };
    again:
        try
        {
            state = new { Tries = state.Tries + await Value(1) };
            if (state.Tries < 3)
                goto again;
            throw new InvalidOperationException($"{state}");
        }
        catch (InvalidOperationException e) when (state.Tries == 3)
        {
            var caught = new { e.Message, state };
            await Pause("caught");
            Log(caught);
        }
        finally
        {
            await Pause("finally");
            Log(state.Tries);
        }

        var left = new { First = 1, Rest = new[] { new { N = 1 } } };
        while (left is { First: < 3, Rest: [.., var last] } && last.N < await Value(10))
        {
            left = new { First = left.First + 1, Rest = new[] { last, new { N = last.N * await Value(2) } } };
            Log(left.Rest[1]);
        }
    }

    [Coroutine]
    private static async Coroutine<string> Find(int wanted)
    {
        foreach (var each in Enumerable.Range(1, 4).Select(n => new { n, Half = n / 2.0 }))
        {
            if (each.n == await Value(wanted))
                return $"{each.Half}";
        }

        return "none";
    }
}
