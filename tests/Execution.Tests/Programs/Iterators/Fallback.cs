// fallback: a file-local type
namespace Programs.Iterators.Fallback;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Checked(int from)
    {
        try
        {
            checked
            {
                yield return Hidden.Same(from) + await Value(1);
                yield return int.MaxValue + from;
            }
        }
        finally
        {
            Log("closes");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Checked(0))
            Log(number);
        try
        {
            await foreach (var number in Checked(2))
                Log(number);
        }
        catch (OverflowException)
        {
            Log("overflow");
        }
    }
}

file static class Hidden
{
    public static T Same<T>(T value) => value;
}
