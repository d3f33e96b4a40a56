namespace Programs.Expressions.HandlerArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 5;
        Take(x, $"a{x}b", await Value(3));
        Log(Take2($"a{x}b{await Value(2)}"));
        FormattableString fs = $"{x}-{await Value(3)}-{x = 7}";
        Log(fs.Format + fs.GetArgument(0));
        IFormattable fo = $"{await Value(3)}";
        Log(fo);
    }

    static void Take(int n, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("n")] H h, int m) => Log(n + h.S + m);
    static string Take2(FormattableString s) => s.Format;
}

[System.Runtime.CompilerServices.InterpolatedStringHandler] public struct H { public string S; public H(int a, int b, int n) => S = $"{n}:"; public void AppendLiteral(string s) => S += s; public void AppendFormatted<T>(T t) => S += t; }
