// What is awaited need not be a call; text in it may hold parentheses.
namespace Programs.Expressions.AwaitOfCasts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object o = TaskOf(3);
        Log(await (Task<int>)o);
        Task<int>? t = null;
        Log(await (t ?? Make("(")));
        Log(await (t is null ? Make(")") : t));
        Log(await Make("((("));
        Log(await (o as Task<int>)!);
        Log(await new ValueTask<int>(5));
    }

    static Task<int> Make(string s) => TaskOf(s.Length);
}
