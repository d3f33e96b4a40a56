namespace Programs.Expressions.RefSuppressed;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? a = "a";
        Log(a + await Value(Set(ref a!)));
    }
    static int Set(ref string a) { a = "b"; return 1; }
}
