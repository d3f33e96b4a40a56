// What dynamic awaits throw: what is no awaitable, null, what the task throws.
namespace Programs.Dynamic.DynamicFailures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var value in new object?[] { 5, null, Task.FromException(new InvalidOperationException("failed")) })
        {
            try
            {
                dynamic awaited = value!;
                await awaited;
                Log("not reached");
            }
            catch (Exception e)
            {
                Log(e.GetType().Name);
                await Pause("caught");
            }
            finally
            {
                Log("finally");
            }
        }
    }
}
