namespace Programs.Iterators.YieldOnly;

public static partial class Program
{
#pragma warning disable CS1998
    [Coroutine]
    static async IAsyncEnumerable<string> Words()
    {
        Log("first");
        yield return "one";
        Log("second");
        yield return null!;
        Log("third");
        yield return Note("operand", "three");
    }

    [Coroutine]
    static async IAsyncEnumerable<int> None()
    {
        Log("none");
        yield break;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var word in Words())
            Log(word);
        await foreach (var number in None())
            Log(number);
        await foreach (var word in Words())
        {
            Log($"again {word}");
            if (word is null)
                break;
        }

        await Pause("end");
    }
}
