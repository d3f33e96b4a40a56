// Every kind of awaitable in one expression.
namespace Programs.Expressions.Awaiters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(1) + await TaskOf(2) + await ValueTaskOf(3) + await ForeignOf(4) + await Call(5) + await Direct(6));
        await Coroutine.Yield();
        await Task.CompletedTask;
        await Coroutine.Completed;
        Log(await Coroutine.FromResult(7) + await Task.FromResult(8));
    }
}
