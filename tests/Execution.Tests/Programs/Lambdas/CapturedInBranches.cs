// A condition and its branches have lambdas of the same scope.
namespace Programs.Lambdas.CapturedInBranches;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        var xs = new[] { 1, 2, 3 };
        var list = new List<Func<int>>();
        if (await Value(1) > 0 && xs.Any(x => x > n)) { list.Add(() => n); }
        n = 8;
        Log(list[0]());
        if (await Value(1) > 0 && xs.Any(x => x > n)) list.Add(() => n); else { n = 2; list.Add(() => n + 1); }
        Log(list[1]());
    }
}
