namespace Programs.Lambdas.NaturalTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var add = (int x, int y = 10) => x + y;
        Log(add(1) + add(await Value(1), 2));
        var join = (params int[] xs) => string.Join("-", xs);
        Log(join(1, await Value(2), 3));
    }
}
