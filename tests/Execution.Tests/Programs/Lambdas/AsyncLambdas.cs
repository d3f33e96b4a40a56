// Async lambdas that return coroutines, capturing and captured.
namespace Programs.Lambdas.AsyncLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        Func<int, Coroutine<int>> add = async number =>
        {
            await Pause("lambda");
            total += number;
            return total;
        };
        Log(await add(1) + await add(await Value(10)));
        total = 100;
        Log(await add(5));
        Func<Coroutine> quiet = async () => await Step("quiet");
        await quiet();
        await quiet();
    }
}
