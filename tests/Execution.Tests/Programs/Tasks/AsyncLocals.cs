// A value belongs to the task: a callee's write is seen by its caller, another task's is not.
namespace Programs.Tasks.AsyncLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_local.Value = "main";
        await Write("callee");
        Log(s_local.Value);
        var task = EventLoop.Current.CreateTask(Write("task"));
        await task;
        Log(s_local.Value);
    }

    private static readonly System.Threading.AsyncLocal<string> s_local = new();

    [Coroutine]
    private static async Coroutine Write(string text)
    {
        Log($"found {s_local.Value}");
        s_local.Value = text;
        await Pause("write");
        Log($"kept {s_local.Value}");
    }
}
