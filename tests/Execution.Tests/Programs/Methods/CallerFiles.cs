// What [CallerFilePath] says in operands that are kept, in lambdas, initializers and under #line.
using System.Runtime.CompilerServices;

namespace Programs.Methods.CallerFiles;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(File() + await Value("!"));
        Log(File() + await Value(1) + File("given") + await Value(2) + File());
        Func<string> read = () => File();
        Log(read() + await Value(3));
        Log(new Caller { Number = await Value(4) });
        Log(new Caller().Number + await Value(5) + new Caller().ToString());
        Log(new Caller()[await Value(6)] + new Caller()[1]);
#line 100 "folder/Other.cs"
        Log(File() + await Value("other"));
#line default
        Func<Coroutine<string>> later = async () => File() + await Value("lambda");
        Log(await later());
    }

    private static string File([CallerFilePath] string file = "") => System.IO.Path.GetFileName(file);
}

public sealed class Caller([CallerFilePath] string file = "")
{
    public int Number { get; set; }

    public string this[int index, [CallerFilePath] string path = ""] => $"{index} {System.IO.Path.GetFileName(path)}";

    public override string ToString() => $"{Number} {System.IO.Path.GetFileName(file)}";
}
