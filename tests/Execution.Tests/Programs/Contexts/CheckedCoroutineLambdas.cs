// Coroutine lambdas and local functions in a checked block are bodies of their own, in its context.
namespace Programs.Contexts.CheckedCoroutineLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = await Value(int.MaxValue);
        checked
        {
            [Coroutine]
            async Coroutine<int> Inner(int more)
            {
                await Pause("inner");
                return big + more;
            }

            Log(await Inner(-1));
            try
            {
                Log(await Inner(1));
            }
            catch (OverflowException)
            {
                Log("inner overflowed");
            }

            unchecked
            {
                Log(big + await Inner(-2));
            }
        }

        Func<int, Coroutine<int>> fails = checked(async more =>
        {
            await Pause("fails");
            return big + more;
        });
        try
        {
            Log(await fails(1));
        }
        catch (OverflowException)
        {
            Log("lambda overflowed");
        }
    }
}
