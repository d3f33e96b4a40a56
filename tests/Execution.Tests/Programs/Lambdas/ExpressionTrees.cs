// Captured by an expression tree: the tree reads the variable when it is run.
namespace Programs.Lambdas.ExpressionTrees;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var limit = 2;
        System.Linq.Expressions.Expression<Func<int, bool>> below = number => number < limit;
        limit = await Value(5);
        Log(below.Compile()(3));
        await Pause("changed");
        limit = 1;
        Log(below.Compile()(3));
    }
}
