// Calling a coroutine runs nothing; it runs where it is awaited.
namespace Programs.Expressions.StoredAwaitables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var coroutine = Call(1);
        var task = TaskOf(2);
        var value = Value(3);
        Log("nothing has run");
        Log(await value + await task + await coroutine);
        var pair = (Call("left"), Call("right"));
        Log(await pair.Item2 + await pair.Item1);
    }
}
