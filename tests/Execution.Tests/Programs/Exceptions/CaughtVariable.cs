// The exception variable is an ordinary local: assigned, captured, kept after the block.
namespace Programs.Exceptions.CaughtVariable;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Exception? kept = null;
        try
        {
            throw new InvalidOperationException("one");
        }
        catch (Exception e)
        {
            kept = e;
            e = new TimeoutException("two");
            await Pause("reassigned");
            Func<string> read = () => e.Message;
            Log(await Value(read()));
        }
        Log(kept.Message);
    }
}
