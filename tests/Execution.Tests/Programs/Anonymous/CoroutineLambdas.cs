namespace Programs.Anonymous.CoroutineLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var pair = new { First = 1, Second = await Value("one") };
        Func<int, Coroutine<int>> add = async n =>
        {
            var before = pair;
            pair = new { First = before.First + await Value(n), pair.Second };
            Log(before);
            return pair.First;
        };
        Log(await add(2));
        Log(pair);
        Log(await add(await Value(3)));
        Log(pair);

        var pairs = new[] { pair, new { First = 5, Second = "five" } };
        await ForEach(pairs, async each => Log($"{each.Second} {await Value(each.First)} {pair.First}"));
        Log(string.Join(", ", await Map(pairs, async each => each.First * await Call(2))));

        foreach (var each in await Map(pairs, async each => new { each.First, Twice = each.First * await Value(2) }))
            Log(each);
        var one = await Make(async () =>
        {
            var made = new { X = await Value(1), Pair = pair };
            await Pause("made");
            if (made.X > 1)
                return null;
            try
            {
                return made;
            }
            finally
            {
                Log("finally");
            }
        });
        await Pause("one");
        Log(one!.Pair.Second + one.X);

        Log(await Inner(3));
        [Coroutine]
        async Coroutine<string> Inner(int n)
        {
            await Pause("inner");
            pair = pair with { First = pair.First * n };
            return $"{pair}";
        }

        Log(await Same(new { Z = await Value("z") }));
        [Coroutine]
        async Coroutine<T> Same<T>(T value)
        {
            await Pause("same");
            return value;
        }
    }

    [Coroutine]
    private static async Coroutine ForEach<T>(IEnumerable<T> items, Func<T, Coroutine> action)
    {
        foreach (var item in items)
            await action(item);
    }

    [Coroutine]
    private static async Coroutine<List<TResult>> Map<T, TResult>(IEnumerable<T> items, Func<T, Coroutine<TResult>> map)
    {
        var results = new List<TResult>();
        foreach (var item in items)
            results.Add(await map(item));
        return results;
    }

    [Coroutine]
    private static async Coroutine<T> Make<T>(Func<Coroutine<T>> make) => await make();
}
