// Lambdas and local functions take the context of the place where they are written.
namespace Programs.Contexts.CheckedClosures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = await Value(int.MaxValue);
        Func<int, int> wraps;
        checked
        {
            int Throws(int by) => big + by;
            void Increase()
            {
                big++;
            }

            int Never() => throw new InvalidOperationException("never");
            wraps = unchecked(by => big + by);
            Func<int, int> fails = by => big + by;
            await Pause("made");
            unchecked
            {
                Try("local function", () => Log(Throws(1)));
                Try("increase", Increase);
                Try("fails", () => Log(fails(1)));
                Try("never", () => Log(Never()));
                Log(wraps(1));
                Log(string.Join(",", new[] { 1, 2 }.Select(x => x + big)));
            }
        }

        await Pause("later");
        Log(wraps(2));
    }

    private static void Try(string name, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            Log($"{name}: {e.GetType().Name}");
        }
    }
}
