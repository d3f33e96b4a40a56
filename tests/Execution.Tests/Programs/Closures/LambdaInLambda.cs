// A coroutine lambda that makes coroutine lambdas.
namespace Programs.Closures.LambdaInLambda;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var outer = 1;
        Func<int, Coroutine<Func<int, Coroutine<int>>>> make = async a =>
        {
            var middle = a + outer;
            await Pause("make");
            return async b =>
            {
                middle++;
                outer++;
                return middle * 100 + a * 10 + b + await Value(outer);
            };
        };
        var one = await make(1);
        var two = await make(2);
        Log(await one(3));
        Log(await two(4));
        Log(await one(5));
        Log(outer);
    }
}
