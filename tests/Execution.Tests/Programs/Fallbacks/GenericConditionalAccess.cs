namespace Programs.Fallbacks.GenericConditionalAccess;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Show(5));
        Log(await Show<string?>(null) ?? "null");
    }

    [Coroutine]
    private static async Coroutine<string?> Show<T>(T value) => value?.ToString()?.Insert(0, await Value("shown "));
}
