namespace Programs.Exceptions.CatchAroundAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            Log("before");
            Log(await Value(1));
            await Step("inside");
            throw new InvalidOperationException("own");
        }
        catch (InvalidOperationException e)
        {
            Log($"caught {e.Message}");
        }
        catch (ProbeException e)
        {
            Log($"probe {e.Message}");
        }
        Log("after");
    }
}
