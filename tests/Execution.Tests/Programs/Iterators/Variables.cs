namespace Programs.Iterators.Variables;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<(int Number, string Name)> Pairs()
    {
        yield return (1, "one");
        yield return (await Value(2), "two");
    }

    [Coroutine]
    static async IAsyncEnumerable<object> Objects()
    {
        yield return 1;
        yield return "two";
        yield return await Value<object>(3);
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var functions = new List<Func<string>>();
        await foreach (var (number, name) in Pairs())
            functions.Add(() => $"{number} {name}");
        await foreach ((int number, string name) in Pairs())
            functions.Add(() => $"{number} {name}");
        await foreach (var pair in Pairs())
            Log(pair.Name + pair.Number);
        foreach (var function in functions)
            Log(function());
        await foreach (long number in Numbers())
            Log(number);
        try
        {
            await foreach (int number in Objects())
                Log(number);
        }
        catch (InvalidCastException)
        {
            Log("no number");
        }

        await foreach (var item in Objects())
        {
            if (item is string { Length: var length } text)
            {
                await Pause(text);
                Log(length);
                continue;
            }

            Log(item);
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        yield return await Value(1);
    }
}
