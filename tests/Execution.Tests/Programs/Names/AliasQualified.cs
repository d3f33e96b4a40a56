// global::, aliases of namespaces and types, and unbound generic types beside awaits.
// needs C# 14
using Generics = System.Collections.Generic;
using Pair = (int Left, string Right);
using Numbers = System.Collections.Generic.List<int>;

namespace Programs.Names.AliasQualified;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(global::System.Math.Max(Note("left", 1), await Value(2)));
        Log(await Value(1) + global::System.Math.Abs(-2));
        Log(new Generics::List<int> { await Value(1), 2 }.Count);
        var list = new global::System.Collections.Generic.List<int>(await Value(4)) { Note("item", 5) };
        Log(list.Count);
        Pair pair = (await Value(1), Note("right", "r"));
        Log(pair.Left + pair.Right);
        Numbers numbers = [.. await Value(new[] { 1, 2 }), 3];
        Log(numbers.Count);
        Log(typeof(Dictionary<,>).Name + await Value(1) + typeof(List<>).Name);
        Log(nameof(Dictionary<,>) + await Value(2) + nameof(List<>.Count));
        Log(await Value(nameof(Generics.List<int>)) + nameof(global::System.Math));
    }
}
