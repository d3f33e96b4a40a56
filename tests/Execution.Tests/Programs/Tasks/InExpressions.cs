// Tasks that run beside each other, started and awaited in operands.
// order depends on suspension
namespace Programs.Tasks.InExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var loop = EventLoop.Current;
        var first = loop.CreateTask(Call(1));
        var second = loop.CreateTask(Call(2));
        Log(await first + await second);
        Log(await loop.CreateTask(Call(3)) + await Value(4));
        var all = new[] { loop.CreateTask(Call("a")), loop.CreateTask(Call("b")) };
        foreach (var task in all)
            Log(await task);
        Log(string.Concat(await Coroutine.Gather(Call("x"), Call("y"))));
    }
}
