// Coroutine lambdas chosen by ?:, ?? and switch, returned, stored in tuples and arrays, and called at once.
namespace Programs.Lambdas.TernaryLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Coroutine<int>>? none = null;
        var shared = 1;
        Func<int, Coroutine<int>> add = async n => shared += await Value(n);
        Func<int, Coroutine<int>> take = async n => shared -= await Value(n);
        Log(await (await Value(true) ? add : take)(5));
        Log(await (none ?? take)(2));
        foreach (var op in "+-?")
        {
            Func<int, Coroutine<int>> chosen = op switch
            {
                '+' => add,
                '-' => async n => await take(n) + await take(1),
                _ => async _ => await Value(shared),
            };
            Log(await chosen(3));
        }

        var (one, two) = (add, take);
        Func<int, Coroutine<int>>[] both = [one, two, async n => { await Pause("array"); return n + shared; }];
        foreach (var each in both)
            Log(await each(await Value(4)));
        Log(await Choose(true)(6));

        static Func<int, Coroutine<int>> Choose(bool doubled) => doubled ? async n => n + await Value(n) : async n => await Value(n);
    }
}
