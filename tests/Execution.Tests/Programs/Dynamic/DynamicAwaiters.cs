// Whatever has an awaiter, seen as dynamic: tasks, value tasks, foreign and native awaitables, coroutines.
namespace Programs.Dynamic.DynamicAwaiters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var make in new Func<dynamic>[] { () => TaskOf(1), () => ValueTaskOf(2), () => ForeignOf(3), () => Value(4) })
        {
            dynamic awaitable = make();
            var result = await awaitable;
            Log(result + 1);
            int number = await make();
            Log(number);
        }

        dynamic none = Pause("no result");
        await none;
        Log((await (dynamic)Value("text")).Length);
    }
}
