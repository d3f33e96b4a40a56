// A coroutine awaits an async Task method.
namespace Programs.Tasks.MixedWithTaskMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Read(await Value(2)));
    }

    private static async Task<string> Read(int number)
    {
        Log("task method");
        var text = await TaskOf($"read {number}");
        return text + await ValueTaskOf("!");
    }
}
