// Constants of one name in several scopes.
namespace Programs.Locals.ConstantNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        { const int width = 5; await Pause("x"); Log($"{1,width}|{await Value(2),width}|"); Log($"{1,width}|"); }
        { const int width = 7; await Pause("x"); Log($"{1,width}|{await Value(2),width}|"); const int b = width + 1; Log(b); switch (await Value(7)) { case width: Log("seven"); break; case b: break; } Log(b is width); }
        { const string s = "a"; Log(s + nameof(s) + await Value(s)); Func<string> f = () => s; Log(f()); }
        { const string s = "b"; Log(s + nameof(s) + await Value(s)); Log("b" switch { s => 1, _ => 2 }); Log(await Value("b") switch { s => 1, _ => 2 }); }
    }
}
