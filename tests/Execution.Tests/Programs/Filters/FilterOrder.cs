// Filters of blocks inside each other run from the inside out, before any finally.
namespace Programs.Filters.FilterOrder;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                try
                {
                    await Pause("innermost");
                    throw new InvalidOperationException("thrown");
                }
                catch (Exception) when (Note("filter 1", false))
                {
                    Log("never");
                }
                finally
                {
                    Log("finally 1");
                }
            }
            catch (InvalidOperationException) when (Note("filter 2", false))
            {
                await Pause("never");
            }
            catch (ArgumentException) when (Note("not asked", true))
            {
            }
            finally
            {
                Log("finally 2");
            }
        }
        catch (Exception e) when (Note("filter 3", Fails(e)) || Note("filter 4", true))
        {
            Log("never: a filter that throws says no");
        }
        catch (Exception e) when (Note("filter 5", e.Message == "thrown"))
        {
            Log(await Value("caught"));
        }
    }

    private static bool Fails(Exception e) => throw new FormatException(e.Message);
}
