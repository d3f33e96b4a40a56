namespace Programs.Methods.DefaultParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Show();
        await Show(await Value(5));
        await Show(name: "named");
        await Show(2, kind: Kind.Second, span: default);
    }

    [Coroutine]
    private static async Coroutine Show(int number = 1, string name = "default", Kind kind = Kind.First, TimeSpan span = default, string? none = null)
    {
        await Pause("show");
        Log($"{number} {name} {kind} {span} {none ?? "null"}");
    }
}

public enum Kind
{
    First,
    Second,
}
