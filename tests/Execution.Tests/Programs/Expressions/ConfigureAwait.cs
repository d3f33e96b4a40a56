// Has no effect: every resume comes back to the loop.
namespace Programs.Expressions.ConfigureAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await TaskOf(1).ConfigureAwait(false));
        Log(await ValueTaskOf(2).ConfigureAwait(true));
        Log("still here");
    }
}
