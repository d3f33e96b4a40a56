// Coroutine lambdas made by an ordinary local function.
namespace Programs.Closures.InsideSynchronousFunction;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var made = 0;
        Func<Coroutine<int>> Make(int n, string name)
        {
            made++;
            return async () =>
            {
                Log(name);
                return n + made + await Value(made);
            };
        }

        var a = Make(1, "a");
        Log(await a());
        var b = Make(2, "b");
        Log(await a() + await b());
    }
}
