namespace Programs.Closures.FunctionsOfLambdas;

// Coroutine lambdas call local functions of a lambda around them that stays as it is: what these capture is shared.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Func<int, string, Func<Coroutine<int>>> make = (n, text) =>
        {
            var own = 100;
            const int step = 2;
            int Count()
            {
                const int ten = 10;
                total += step;
                return n++ + own + ten;
            }

            T Same<T>(T value) => value;
            string Both(string end = "end") => text + Again(end) + Count();
            string Again(string value) => value.Length > 5 ? value : Again(value + text);
            static int Plain(params int[] numbers) => numbers.Sum();
            IEnumerable<int> Numbers()
            {
                for (var i = 0; i < 2; i++)
                    yield return i + n;
            }

            async Task<int> Later(int value) => await TaskOf(value) + Count();
            Func<Coroutine<int>> made = async () =>
            {
                Log(Both());
                Log(Both(end: "other"));
                Func<int> inner = () => Count() + Same<int>(1);
                Func<Coroutine<int>> nested = async () => Count() + await Value(Plain(1, inner(), 2));
                foreach (var number in Numbers())
                    Log(await Value(number));
                return Count() + Same<int>(await Value(1)) + await nested() + await Later(3) + inner();
            };
            own += Count();
            Log(Both());
            return made;
        };
        var one = make(3, "a");
        var two = make(5, "b");
        Log(await one() + await two() + await one());
        Log(total);
        Func<Coroutine<int>> named = async () => OfRun(value: await Value(1)) + OfRun(value: 2);
        Log(await named());
        Log(await Outer<string>("x")());

        int OfRun(int value) => value + total;

        static Func<Coroutine<string>> Outer<T>(T value)
        {
            var count = 0;
            string Show(T shown) => $"{shown} {typeof(T).Name} {count++}";
            return async () => Show(value) + await Value(Show(default));
        }
    }
}
