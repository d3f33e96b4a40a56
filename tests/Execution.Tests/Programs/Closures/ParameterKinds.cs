// Optional, named, params and discarded parameters.
namespace Programs.Closures.ParameterKinds;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var seen = 0;
        Log(await Sum(1));
        Log(await Sum(second: 5, first: 2));
        Log(await Sum(1, 2, 3, 4));
        Log(await Sum(third: [7, 8], first: await Value(1)));
        Func<int, int, Coroutine<int>> ignore = async (_, _) => seen + await Value(1);
        Log(await ignore(1, 2));
        Func<int, Coroutine<int>> named = async _ => seen + _ + await Value(1);
        Log(await named(50));
        Func<int, Coroutine<int>> old = async delegate
        {
            seen++;
            return await Value(seen);
        };
        Log(await old(9));
        Func<int, Coroutine<int>> older = async delegate(int number)
        {
            number += seen;
            await Pause("older");
            return number;
        };
        Log(await older(9));

        [Coroutine]
        async Coroutine<string> Sum(int first, int second = 10, params int[] third)
        {
            seen += first;
            await Pause($"{first} {second} {third.Length}");
            return $"{first + second + third.Sum()} {seen}";
        }
    }
}
