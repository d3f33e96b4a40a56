namespace Programs.Expressions.StaticAndConst;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_log = "";
        const int Limit = 3;
        for (var i = 0; i < Limit; i++)
            s_log += await Value(i) + s_separator;
        Log(s_log + Limit);
    }

    private static readonly string s_separator = ";";
    private static string s_log = "";
}
