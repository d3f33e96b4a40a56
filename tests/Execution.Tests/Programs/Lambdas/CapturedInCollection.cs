// What a foreach's collection declares is there once for each time the loop is entered.
namespace Programs.Lambdas.CapturedInCollection;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<Func<int>>(); var i = 0;
        again:
        foreach (var x in F(out var y)) { y += i * 10; list.Add(() => y++ + x); await Pause("z"); }
        if (i++ < 2) goto again;
        foreach (var f in list) Log(f());
        Log(list[0]());
    }

    static int[] F(out int y) { y = 5; return [1]; }
}
