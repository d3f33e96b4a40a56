// Constructors and indexers ask for their caller too.
namespace Programs.Methods.CallerInfoOfMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = new Info(await Value(1));
        Log(a.Text);
        Info b = new(await Value(1));
        Log(b.Text);
        var c = new Info { N = await Value(3) };
        Log(c.Text);
        var d = new Info { N = 3 };
        Log(d.Text);
        d = new Info() { N = 3 };
        Log(d.Text);
        Log(new Info()[1]);
        Log(new Info()[await Value(1)]);
        a[5] = await Value("x");
        a[await Value(6)] = "x";
        a[7] = "x";
        a[8] += await Value("x");
        var e = new Info { [3] = await Value("c"), [4] = "d" };
        e = new Info { [3] = "c" };
        Log(a?[3]);
        Log(a?[await Value(3)]);
        Del del = s => Log(s);
        del();
        await Pause("x");
        Local();
        Action lambda = () => { Local(); Log(new Info().Text); new Info()[2] = "q"; };
        lambda();
        void Local([System.Runtime.CompilerServices.CallerMemberName] string m = "") => Log(m);
    }
}

public delegate void Del([System.Runtime.CompilerServices.CallerMemberName] string m = "");
public sealed class Info { public int N; public string Text; public Info(int n = 0, [System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => Text = $"{n} {m} {line}"; public string this[int i, [System.Runtime.CompilerServices.CallerMemberName] string m = ""] { get => m; set => Log($"{m} {i} {value}"); } }
