// #line within a body: callers are told the lines that it says.
// lines of its own
namespace Programs.Methods.LineDirectives;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Line());
#line 1000 "Other.cs"
        Log(Line() + await Value(1));
        var here = await Value(Line());
#line hidden
        Log(await Value(2) + here);
#line 2000
        Log(Line(await Value(0)));
#line (3000, 5) - (3000, 60) 12 "Spans.cs"
        Log(Line() + await Value(1) + Line());
#line default
        Log(File() + await Value("!"));
    }

    private static int Line(int plus = 0, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line + plus;

    private static string File([System.Runtime.CompilerServices.CallerFilePath] string file = "") => System.IO.Path.GetFileName(file);
}
