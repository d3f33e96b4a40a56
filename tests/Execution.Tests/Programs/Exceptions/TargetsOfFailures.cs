// A variable that an await assigns keeps its value when the await fails, and until the await ends.
namespace Programs.Exceptions.TargetsOfFailures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var number = 5;
        try
        {
            number = await Failing();
        }
        catch (InvalidOperationException)
        {
            Log($"still {number}");
        }

        var captured = 6;
        Func<int> read = () => captured;
        captured = await Reading(read);
        Log($"{captured}, {read()}");
    }

    [Coroutine]
    private static async Coroutine<int> Failing()
    {
        await Pause("before it fails");
        throw new InvalidOperationException();
    }

    [Coroutine]
    private static async Coroutine<int> Reading(Func<int> read)
    {
        Log($"before {read()}");
        await Pause("meanwhile");
        Log($"after {read()}");
        return read() + 1;
    }
}
