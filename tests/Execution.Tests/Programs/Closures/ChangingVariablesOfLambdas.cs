namespace Programs.Closures.ChangingVariablesOfLambdas;

// A lambda that stays as it is shares its variables with coroutine lambdas in it: one object each time a scope is entered.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Func<int, Func<Coroutine<int>>> make = n =>
        {
            var count = n;
            Func<Coroutine<int>> next = async () => count++ + total++ + await Value(n);
            count += 100;
            return next;
        };
        var one = make(1);
        var two = make(2);
        Log(await one());
        Log(await two() + await one());
        Log(await Inner());
        Log(total);

        // Parameters, of expressions and of blocks, beside those that never change.
        Func<int, int, Func<Coroutine<int>>> counting = (n, step) => async () => n += await Value(step);
        var counter = counting(10, 1);
        Log(await counter() + await counter());
        Func<int, (Func<Coroutine<int>>, Func<int>)> pair = delegate (int n) { n++; return (async () => n += await Value(5), () => n); };
        var (add, read) = pair(20);
        Log(await add() + read());

        // A fresh variable for each pass, but one for a whole for.
        Func<List<Func<Coroutine<int>>>> passes = () =>
        {
            var made = new List<Func<Coroutine<int>>>();
            for (int i = 0, j = 10; i < 2; i++, j--)
            {
                int inPass = i, other;
                other = j;
                made.Add(async () => (inPass++ * 1000) + (other-- * 100) + (i * 10) + await Value(j));
                made.Add(async () => inPass += await Value(other));
            }

            while (made.Count < 5)
            {
                var length = made.Count;
                made.Add(async () => length += await Value(1));
                length *= 10;
            }

            return made;
        };
        foreach (var each in passes())
            Log($"{await each()} {await each()}");

        // Deeper: through another lambda, another coroutine lambda, with a local function between.
        Func<Func<Coroutine<string>>> deep = () =>
        {
            var text = "a";
            string[] parts = { "p" }, more = ["m"];
            Func<Func<Coroutine<string>>> middle = () =>
            {
                var inner = text + "b";
                text += "c";
                return async () =>
                {
                    Func<Coroutine> change = async () => inner += await Value(text += "d");
                    await change();
                    parts = [.. parts, .. more];
                    string Both() => text + inner + string.Concat(parts);
                    return await Value(Both());
                };
            };
            more = ["n"];
            var made = middle();
            text += "e";
            return made;
        };
        var deepest = deep();
        Log(await deepest());
        Log(await deepest());

        Log(await Plain(1)());
        Log(await Arrow(2)());
        Log(await Generic("x", 3)());
        var sums = new[] { 1, 2, 3 }.Select(n =>
        {
            n *= 2;
            return (Func<Coroutine<int>>)(async () => n += await Value(1));
        }).ToList();
        foreach (var sum in sums)
            Log(await sum() + await sum());
        var queried = from n in new[] { 1, 2 } let twice = n * 2 select new Func<Coroutine<int>>(async () => n + await Value(twice));
        foreach (var each in queried)
            Log(await each());
        Func<Task<Func<Coroutine<(int n, object made)>>>> later = async () =>
        {
            int n = await TaskOf(7);
            n++;
            return async () =>
            {
                n++;
                var tuple = (n, await Value(1));
                return (tuple.n, new { n });
            };
        };
        Log(await (await later())());
        checked
        {
            Func<int, Func<Coroutine<int>>> large = n => async () => n += await Value(1);
            try
            {
                Log(await large(int.MaxValue)());
            }
            catch (OverflowException)
            {
                Log("too large");
            }
        }

        Func<Coroutine<int>> Plain(int n)
        {
            n++;
            return async () => n++ + await Value(n);
        }

        Func<Coroutine<int>> Arrow(int n) => async () => n++ + total + await Value(n);

        static Func<Coroutine<string>> Generic<T>(T value, int n) => async () => $"{value} {n++} {await Value(n)}";

        [Coroutine]
        async Coroutine<int> Inner() => total + await make(total)();
    }
}
