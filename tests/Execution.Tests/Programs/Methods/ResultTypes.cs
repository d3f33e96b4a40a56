namespace Programs.Methods.ResultTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Get<int>(1));
        Log(await Get<string?>(null) ?? "null");
        Log(await Get((1, (2, "x"))));
        Log((await Get<int[]>([1, 2])).Length);
        Log((await Get<Func<int>>(() => 5))());
        Log(await Get<int?>(null) is null);
        Log((await Get(new DateTime(2000, 1, 1))).Year);
        Log(await Get<dynamic>(3) + 1);
    }

    [Coroutine]
    private static async Coroutine<T> Get<T>(T value)
    {
        await Pause("get");
        return value;
    }
}
