namespace Programs.Lambdas.CapturedParameter;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Sum(2, 3));
    }

    [Coroutine]
    private static async Coroutine<int> Sum(int a, int b)
    {
        Func<int> sum = () => a + b;
        a = await Value(a * 10);
        await Pause("changed");
        b++;
        return sum();
    }
}
