// order depends on suspension
// The first failure comes out; the others go on.
namespace Programs.Tasks.GatherFails;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await Coroutine.Gather(Work("a", 1, false), Work("b", 2, true), Work("c", 3, false));
        }
        catch (InvalidOperationException e)
        {
            Log($"caught {e.Message}");
        }
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Log("end");
    }

    [Coroutine]
    private static async Coroutine Work(string name, int steps, bool fails)
    {
        for (var i = 0; i < steps; i++)
            await Pause($"{name}{i}");
        if (fails)
            throw new InvalidOperationException(name);
        Log($"{name} done");
    }
}
