namespace Programs.Locals.UnicodeNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var größe = await Value(1);
        var 数 = await Value(2);
        await Pause("ünïcödé");
        Log($"{größe + 数} ✓");
    }
}
