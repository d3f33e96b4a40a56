namespace Programs.Methods.AnonymousResults;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log((await Get(new { Name = "anonymous" })).Name);
        var kept = await Get(new { Name = "kept", Number = 1 });
        await Pause("kept");
        Log(kept.Number);
    }

    [Coroutine]
    private static async Coroutine<T> Get<T>(T value)
    {
        await Pause("get");
        return value;
    }
}
