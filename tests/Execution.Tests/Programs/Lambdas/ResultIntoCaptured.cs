// The result of an await goes into a captured variable that nothing else needs.
namespace Programs.Lambdas.ResultIntoCaptured;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            var c = i;
            Func<int> h = () => c + i;
            c = await Value(c + 5);
            Log(h());
        }
        int d; Func<int> g; { d = 1; g = () => d; d = await Call(7); } Log(g());
    }
}
