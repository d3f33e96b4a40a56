// Awaits in finally and in a catch of the cancel go on as usual.
namespace Programs.Tasks.FinallyAfterCancel;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                Log(await Value(1));
                await Step("two");
            }
            catch (OperationCanceledException e)
            {
                Log($"{e.GetType().Name} {await Value("in catch")}");
                throw;
            }
            finally
            {
                await Pause("in finally");
                Log(await Call("finally ends"));
            }
        }
        catch (OperationCanceledException)
        {
            Log(await Value("outer"));
        }
    }
}
