namespace Programs.Locals.Constants;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        const string Prefix = "p";
        const int Three = 3;
        for (var i = 0; i < Three; i++)
        {
            const int Twice = Three * 2;
            Log(Prefix + await Value(i * Twice));
        }
    }
}
