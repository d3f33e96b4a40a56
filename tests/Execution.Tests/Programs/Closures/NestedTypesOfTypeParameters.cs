// function left: a coroutine lambda that shares a changing variable of a pattern, or a delegate of a local function, with a lambda around it
namespace Programs.Closures.NestedTypesOfTypeParameters;

// Variables of plain lambdas whose types stand in a generic type: its type parameter is the function's own.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Over([1])());
        Log(await Over(["a"])());
        Log(await Keys(new Dictionary<string, int> { ["k"] = 1 })());
        Log(await OfMethod(new List<long> { 5, 6 }));

        static Func<Coroutine<bool>> Over<T>(List<T> list)
        {
            var each = list.GetEnumerator();
            return async () =>
            {
                await Value(0);
                return each.MoveNext() && !each.MoveNext();
            };
        }

        static Func<Coroutine<int>> Keys<TKey>(Dictionary<TKey, int> table)
            where TKey : notnull
        {
            var keys = table.Keys.GetEnumerator();
            return async () => keys.MoveNext() ? await Value(1) : await Value(2);
        }
    }

    [Coroutine]
    private static async Coroutine<int> OfMethod<T>(List<T> list)
    {
        Func<Func<Coroutine<int>>> make = () =>
        {
            var each = list.GetEnumerator();
            return async () => each.MoveNext() ? await Value(1) : await Value(2);
        };
        var next = make();
        return (await next() * 100) + (await next() * 10) + await next();
    }
}
