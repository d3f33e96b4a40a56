// function left: a coroutine lambda that shares a changing variable with a lambda around it
namespace Programs.Closures.ChangingVariablesOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Func<int, Func<Coroutine<int>>> make = n =>
        {
            var count = n;
            Func<Coroutine<int>> next = async () => count++ + total++ + await Value(n);
            count += 100;
            return next;
        };
        var one = make(1);
        var two = make(2);
        Log(await one());
        Log(await two() + await one());
        Log(await Inner());
        Log(total);

        [Coroutine]
        async Coroutine<int> Inner() => total + await make(total)();
    }
}
