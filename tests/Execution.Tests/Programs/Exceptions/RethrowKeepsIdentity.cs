namespace Programs.Exceptions.RethrowKeepsIdentity;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var original = new InvalidOperationException("same");
        try
        {
            try
            {
                await Pass(original);
            }
            catch (Exception e)
            {
                await Pause("between");
                Log(ReferenceEquals(e, original));
                throw;
            }
        }
        catch (Exception e)
        {
            Log(ReferenceEquals(e, original));
        }
    }

    [Coroutine]
    private static async Coroutine Pass(Exception error)
    {
        await Pause("pass");
        throw error;
    }
}
