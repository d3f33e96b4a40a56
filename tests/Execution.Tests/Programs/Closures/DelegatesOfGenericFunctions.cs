// Delegates of a generic function, one for each type.
namespace Programs.Closures.DelegatesOfGenericFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<int, string> a = Show;
        Func<string, string> b = Show<string>;
        await Pause("made");
        Func<int, string> c = Show;
        Log(a == c);
        Log($"{a(1)} {b("x")} {c(2)}");
        Func<int, object> d = Show;
        Log(d.Equals(a));
        Log(d(4));

        string Show<T>(T value) => $"{value} {n++} {typeof(T).Name}";
    }
}
