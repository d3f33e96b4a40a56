// Conditional references beside awaits.
namespace Programs.Refs.ConditionalRefsBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a = 1, b = 2;
        var first = true;
        Log(await Value(10) + (first ? ref a : ref b));
        Log((first ? ref a : ref b) + await Value(a = 5) + (first ? ref b : ref a));
        ref var chosen = ref (first ? ref a : ref b);
        chosen = 7;
        Log($"{a} {b}");
        (first ? ref a : ref b) += 10;
        await Pause("between");
        Log($"{a} {b}");
        int[] cells = [1, 2, 3];
        ref var cell = ref cells[await Value(1)];
        cell += a;
        Log(string.Join(" ", cells) + await Value(first) + (first ? ref cells[0] : ref a));
    }
}
