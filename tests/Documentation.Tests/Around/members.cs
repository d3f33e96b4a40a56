using Coroutines;

/// <summary>A block is members of the program, <c>Main</c> among them.</summary>
public static partial class Program
{
    [Coroutine]
    private static async Coroutine Fetch() => await Coroutine.Sleep(TimeSpan.FromSeconds(1));

    /* code */
}
