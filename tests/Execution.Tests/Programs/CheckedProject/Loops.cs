// A project that checks for overflow: counters of loops, and text that is copied.
namespace Programs.CheckedProject.Loops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        short steps = short.MaxValue - 2;
        try
        {
            for (; ; steps++)
                await Pause($"step {steps}");
        }
        catch (OverflowException)
        {
            Log($"stopped at {steps}");
        }

        var sum = 0u;
        try
        {
            while (true)
                sum -= await Value(1u);
        }
        catch (OverflowException)
        {
            Log(sum);
        }

        Log(Hash("some text"));
        Log(await Value(Hash("more")));
    }

    private static int Hash(string text)
    {
        unchecked
        {
            var hash = (int)2166136261;
            foreach (var letter in text)
                hash = (hash ^ letter) * 16777619;
            return hash;
        }
    }
}
