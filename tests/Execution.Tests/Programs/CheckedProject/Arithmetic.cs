// A project that checks for overflow: operands that were taken apart overflow as those that were not.
namespace Programs.CheckedProject.Arithmetic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var n in (int[])[1, int.MaxValue])
        {
            try
            {
                Log(n + await Value(1));
                Log(await Value(n) * Note("two", 2));
            }
            catch (OverflowException)
            {
                Log($"overflow at {n}");
            }
        }

        try
        {
            Log((n2: int.MaxValue, 0).n2 + await Value(int.MinValue));
            Log(-await Value(int.MinValue));
        }
        catch (OverflowException)
        {
            Log("negated");
        }

        Log(unchecked(await Value(int.MaxValue) + Note("one", 1)));
        unchecked
        {
            var wrapped = await Value(int.MaxValue);
            wrapped += await Value(5);
            Log(wrapped);
        }
    }
}
