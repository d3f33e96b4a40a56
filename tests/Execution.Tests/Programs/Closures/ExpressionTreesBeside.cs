// Expression trees and queries over variables that coroutine functions share.
namespace Programs.Closures.ExpressionTreesBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 2;
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => x * n;
        Log(tree.Body.NodeType);
        Log(tree.Compile()(3));
        await Set(5);
        Log(tree.Compile()(3));
        var query = from x in new[] { 1, 2, 3 } where x < n let y = x * n select (Func<Coroutine<int>>)(() => Add(y));
        foreach (var f in query)
            Log(await f());
        Log(n);

        [Coroutine]
        async Coroutine Set(int value)
        {
            await Pause("set");
            n = value;
        }

        [Coroutine]
        async Coroutine<int> Add(int value) => n += await Value(value);
    }
}
