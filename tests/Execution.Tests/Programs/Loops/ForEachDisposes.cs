// The enumerator is disposed however the loop is left.
namespace Programs.Loops.ForEachDisposes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in Numbers())
            Log(await Value(number));
        foreach (var number in Numbers())
        {
            if (await Call(number) == 2)
                break;
        }
        try
        {
            foreach (var number in Numbers())
            {
                await Pause("body");
                throw new InvalidOperationException($"at {number}");
            }
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }

    private static IEnumerable<int> Numbers()
    {
        try
        {
            for (var i = 1; i <= 3; i++)
                yield return Note($"yield {i}", i);
        }
        finally
        {
            Log("disposed");
        }
    }
}
