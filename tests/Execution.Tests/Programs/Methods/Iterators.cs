// A plain iterator beside the coroutine that uses it.
namespace Programs.Methods.Iterators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in Squares(await Value(3)))
            Log(await Call(number));
    }

    private static IEnumerable<int> Squares(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return i * i;
    }
}
