// Calls that C# leaves out take the awaits in them with them.
namespace Programs.Methods.OmittedCalls;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Hidden(await Value(1));
        Hidden(2);
        Shown(await Value(3));
        Log("end");
        await Body();
        OnX(await Value(4));
        OnX(5);
        OnY(await Value(6));
    }

    [System.Diagnostics.Conditional("HIDDEN_ONE")]
    static void Hidden(int x) => Log($"hidden {x}");
    [System.Diagnostics.Conditional("SHOWN")]
    static void Shown(int x) => Log($"shown {x}");
    [Coroutine]
    static async Coroutine Body() => Hidden(await Value(9));
    static partial void OnX(int x);
    static partial void OnY(int x);
    static partial void OnY(int x) => Log($"y {x}");
}
