namespace Programs.Lambdas.StaticLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var scale = await Value(3);
        Func<int, int> square = static x => x * x;
        var twice = (int x) => x * 2;
        await Pause("kept");
        Log(square(scale) + twice(await Call(5)));
    }
}
