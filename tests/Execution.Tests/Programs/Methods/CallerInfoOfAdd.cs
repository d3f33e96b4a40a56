namespace Programs.Methods.CallerInfoOfAdd;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Pause("x");
        var f = new Info { 1, 2 };
    }
}

public sealed class Info : System.Collections.IEnumerable { public void Add(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "") => Log($"add {x} {m}"); public System.Collections.IEnumerator GetEnumerator() => null!; }
