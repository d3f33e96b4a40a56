// A function that calls itself deeper than the stack goes.
namespace Programs.Closures.DeepRecursion;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // runs once
        var sum = 0L;
        await Down(200_000);
        Log(sum);

        [Coroutine]
        async Coroutine Down(int n)
        {
            if (n == 0)
            {
                await Pause("bottom");
                return;
            }

            sum += n;
            await Down(n - 1);
        }
    }
}
