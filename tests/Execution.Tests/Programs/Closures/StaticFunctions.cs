// Static functions and lambdas capture nothing.
namespace Programs.Closures.StaticFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        const int Ten = 10;
        Func<int, Coroutine<int>> add = static async n => n + Ten + await Value(1);
        Log(await add(1));
        Log(await Twice<int>(4));

        [Coroutine]
        static async Coroutine<string> Twice<T>(T value)
        {
            const string Separator = "-";
            var first = await Call(value);
            return $"{first}{Separator}{await Call(value)}{Ten}";
        }
    }
}
