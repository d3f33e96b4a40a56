// GetAwaiter, IsCompleted and GetResult may each throw.
namespace Programs.Types.AwaiterFails;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var where in new[] { "awaiter", "completed", "result", "nowhere" })
        {
            try
            {
                await new Broken(where);
                Log("fine");
            }
            catch (InvalidOperationException e)
            {
                Log($"{e.Message} {await Value("caught")}");
            }
        }
    }
}

public sealed class Broken(string where) : System.Runtime.CompilerServices.INotifyCompletion
{
    public bool IsCompleted => Fail("completed") || true;

    public Broken GetAwaiter()
    {
        Fail("awaiter");
        return this;
    }

    public void GetResult() => Fail("result");

    public void OnCompleted(Action continuation) => throw new InvalidOperationException("never");

    private bool Fail(string here) => here == where ? throw new InvalidOperationException(here) : false;
}
