namespace Programs.Methods.Overloads;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Show(1));
        Log(await Show("text"));
        Log(await Show(1, await Value(2)));
        Log(await Show<double>(1.5));
        Log(await Show());
    }

    [Coroutine]
    private static async Coroutine<string> Show() => await Value("nothing");

    [Coroutine]
    private static async Coroutine<string> Show(int number) => $"int {await Value(number)}";

    [Coroutine]
    private static async Coroutine<string> Show(string text) => $"string {await Value(text)}";

    [Coroutine]
    private static async Coroutine<string> Show(int first, int second) => $"ints {await Value(first)} {second}";

    [Coroutine]
    private static async Coroutine<string> Show<T>(T value) => $"{typeof(T).Name} {await Value(value)}";
}
