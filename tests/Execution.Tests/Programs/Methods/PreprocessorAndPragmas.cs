namespace Programs.Methods.PreprocessorAndPragmas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
#pragma warning disable CS0219
        var unused = 1;
#pragma warning restore CS0219
#if NEVER
        Log("never");
#else
        Log(await Value("compiled"));
#endif
#region folded
        await Pause("region");
#endregion
    }
}
