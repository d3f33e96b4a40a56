// fallback: a collection or an interpolated string whose methods ask for their caller
namespace Programs.Fallbacks.CollectionAsksCaller;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Info info = [await Value(1), Note("two", 2)];
        await Pause("made");
        info = [3];
    }
}

public sealed class Info : System.Collections.IEnumerable
{
    public void Add(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "") => Log($"add {x} {m}");

    public System.Collections.IEnumerator GetEnumerator() => null!;
}
