namespace Programs.Exceptions.EmptyBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
        }
        finally
        {
            await Pause("finally only");
        }
        try
        {
            await Pause("try only");
        }
        catch (FormatException)
        {
        }
        try
        {
            await Pause("try");
        }
        finally
        {
        }
    }
}
