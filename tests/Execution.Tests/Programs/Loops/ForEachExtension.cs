// GetEnumerator as an extension method, on a tuple.
namespace Programs.Loops.ForEachExtension;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in (2, 5))
            Log(await Value(number));
    }
}

public static class Ranges
{
    public static IEnumerator<int> GetEnumerator(this (int From, int To) range)
    {
        for (var i = range.From; i <= range.To; i++)
            yield return i;
        Log("range ends");
    }
}
