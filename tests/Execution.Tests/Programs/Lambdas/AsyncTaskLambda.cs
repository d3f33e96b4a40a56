// An async lambda that returns a .NET task, inside a coroutine.
namespace Programs.Lambdas.AsyncTaskLambda;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var seen = "";
        Func<string, Task<int>> length = async text =>
        {
            seen += text;
            return (await TaskOf(text)).Length;
        };
        Log(await length("four") + await length("three"));
        Log(seen);
    }
}
