namespace Programs.Lambdas.StaticAndDefaults;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var scale = await Value(3);
        var add = (int x, int y = 10) => x + y;
        Func<int, int> square = static x => x * x;
        Log(add(1) + add(1, 2) + square(scale));
        var join = (params int[] xs) => string.Join("-", xs);
        Log(join(1, await Value(2), 3));
    }
}
