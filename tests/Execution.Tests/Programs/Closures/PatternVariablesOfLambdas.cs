// function left: a coroutine lambda that shares a changing variable of a pattern, or a delegate of a local function, with a lambda around it
namespace Programs.Closures.PatternVariablesOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Func<Coroutine<bool>>> make = n =>
        {
            int Count() => n++;
            Func<int> first = Count;
            return async () => first == Count && await Value(1) == 1;
        };
        Log(await make(3)());
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
