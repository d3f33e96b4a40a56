namespace Programs.Expressions.Discards;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        _ = await Value(1);
        _ = Note("discarded", await Call(2));
        var (_, kept) = await Value((3, 4));
        Log(kept);
        _ = int.TryParse(await Value("12"), out _);
    }
}
