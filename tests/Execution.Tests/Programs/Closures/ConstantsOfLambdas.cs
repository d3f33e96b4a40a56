namespace Programs.Closures.ConstantsOfLambdas;

// Coroutine lambdas that use constants and functions of the statement, or of the lambda, around them.
public static partial class Program
{
    private enum Color
    {
        Red,
        Green = 7,
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Func<Coroutine<string>>> make = n =>
        {
            const int small = -1;
            const byte tiny = 200;
            const long big = long.MinValue;
            const decimal money = -1.50m;
            const double ratio = 0.1 + 0.2;
            const double zero = 0;
            const float half = 0.5f;
            const char letter = '\'';
            const string text = "a\"\\\n";
            const string none = null;
            const Color color = Color.Green;
            const Color unnamed = (Color)(-3);
            const bool isSo = true;
            const ulong huge = ulong.MaxValue;
            return async () =>
            {
                object[] all = [small, tiny, big, money, ratio, zero, half, letter, text, none, color, unnamed, isSo, huge];
                return string.Join(" ", all.Select(each => $"{each} {each?.GetType().Name}")) + (small - small) + -small + small.ToString() + nameof(color) + await Value(n + small);
            };
        };
        Log(await make(3)());

        Func<Coroutine<int>> inBlock;
        {
            const int three = 3;
            int Twice(int n) => n * 2;
            inBlock = async () => Twice(three) + await Value(three);
        }

        Log(await inBlock());
        Func<Coroutine<int>> inIf = null;
        if (inBlock is not null)
        {
            static T Same<T>(T value) => value;
            inIf = async () => Same<int>(4) + await Value(1);
        }

        Log(await inIf());
        for (var i = 0; i < 2; i++)
        {
            int Next() => i++;
            Func<Coroutine<int>> inLoop = async () => Next() + await Value(1);
            Log(await inLoop());
        }
    }
}
