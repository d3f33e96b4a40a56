// A lambda with a default and with params has a delegate type of its own.
namespace Programs.Closures.DefaultsOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        Func<Coroutine<int>> plain = async Coroutine<int> () => n + await Value(1);
        Log(await plain());
        var natural = async Coroutine<int> (int x) => n + x + await Value(2);
        Log(await natural(5));
        n = 10;
        Log(await natural(5));
        Func<int, Coroutine<int>> same = natural;
        Log(ReferenceEquals(same, natural));
    }
}
