// Names that are used again in functions, and that hide others.
namespace Programs.Closures.SameNames;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        var result = 2;
        Func<int, Coroutine<int>> f = async value =>
        {
            var y = value + x;
            {
                var z = y;
                await Pause($"{z}");
            }

            foreach (var z in new[] { 1, 2 })
                y += z + await Value(z);
            return y + result;
        };
        Func<int, Coroutine<int>> g = static async x =>
        {
            var result = x * 2;
            var y = await Value(result);
            return y + result;
        };
        {
            var y = await f(3);
            Log(y);
        }

        Log(await g(4));
        for (var y = 0; y < 2; y++)
            Log(await Hides(y));
        x = 9;
        Log(await Hides(1));

        [Coroutine]
        static async Coroutine<int> Hides(int x)
        {
            var result = x;
            Func<int, Coroutine<int>> f = async result => result + x + await Value(1);
            x++;
            return await f(result) + result;
        }
    }
}
