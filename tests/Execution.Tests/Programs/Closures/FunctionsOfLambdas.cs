// function left: a coroutine lambda that shares a local function, or a changing variable of a pattern, with a lambda around it
namespace Programs.Closures.FunctionsOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Func<Coroutine<int>>> make = n =>
        {
            int Count() => n++;
            T Same<T>(T value) => value;
            return async () => Count() + Same<int>(await Value(1));
        };
        var made = make(3);
        Log(await made() + await made());
        Func<object, Func<Coroutine<int>>> match = value => value is int n ? async () => n += await Value(2) : null;
        var matched = match(5);
        Log(await matched() + await matched());
        Func<string, Func<Coroutine<int>>> parse = text =>
        {
            if (!int.TryParse(text, out var n))
                return null;
            var (a, b) = (n, n + 1);
            return async () => (n += await Value(3)) + a++ + b++;
        };
        var parsed = parse("7");
        Log(await parsed() + await parsed());
        Func<int, Func<Coroutine<int>>> choose = n =>
        {
            switch (n)
            {
                case 1:
                    var chosen = n;
                    return async () => chosen += await Value(4);
                default:
                    chosen = 10;
                    return async () => chosen += await Value(5);
            }
        };
        var first = choose(1);
        var second = choose(2);
        Log(await first() + await first() + await second());
    }
}
