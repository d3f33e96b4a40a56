#define SHOWN
#undef HIDDEN
namespace Programs.Methods.DefinedSymbols;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Shown(1);
        await Pause("x");
        Shown(await Value(2));
    }
    [System.Diagnostics.Conditional("SHOWN")] static void Shown(int x) => Log($"shown {x}");
}
