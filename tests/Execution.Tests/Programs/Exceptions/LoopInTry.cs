// The await stands in a loop inside a try: it is re-entered in the middle.
namespace Programs.Exceptions.LoopInTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            for (var i = 0; i < 3; i++)
            {
                Log($"{i} {await Value(i)}");
                if (i == 1)
                {
                    try
                    {
                        await Step("inner");
                    }
                    catch (ProbeException)
                    {
                        Log("inner caught");
                    }
                }
            }
        }
        catch (ProbeException e)
        {
            Log(e.Message);
        }
        finally
        {
            Log("finally");
        }
    }
}
