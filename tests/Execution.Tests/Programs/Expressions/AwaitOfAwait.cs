// What is awaited is itself the result of an await.
namespace Programs.Expressions.AwaitOfAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await await Value(Value(5)));
        Log(await await Wrap(6));
        Log(await await TaskOf(TaskOf(7)));
    }

    [Coroutine]
    private static async Coroutine<Task<int>> Wrap(int value)
    {
        await Pause("wrap");
        return TaskOf(value);
    }
}
