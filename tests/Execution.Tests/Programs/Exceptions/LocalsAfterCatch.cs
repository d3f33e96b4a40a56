// What was assigned before the throw is seen after it.
namespace Programs.Exceptions.LocalsAfterCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var before = 0;
        var during = "none";
        try
        {
            before = await Value(1);
            during = "started";
            await Step("failing");
            during = "done";
        }
        catch (ProbeException)
        {
            Log("failed");
        }
        finally
        {
            Log($"{before} {during}");
        }
        await Pause("after");
        Log($"{before} {during}");
    }
}
