namespace Programs.Expressions.ParamsArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Sum());
        Log(Sum(await Value(1)));
        Log(Sum(await Value(1), Note("two", 2), await Call(3)));
        int[] ready = [await Value(4), 5];
        Log(Sum(ready));
        Log(await Count("x", await Value("y"), "z"));
    }

    private static int Sum(params int[] numbers) => Note($"sum of {numbers.Length}", numbers.Sum());

    [Coroutine]
    private static async Coroutine<int> Count(params string[] names)
    {
        await Pause(string.Join("+", names));
        return names.Length;
    }
}
