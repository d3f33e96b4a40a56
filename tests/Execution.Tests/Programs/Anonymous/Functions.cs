namespace Programs.Anonymous.Functions;

public static partial class Program
{
    private delegate bool Parser(string text, out int value);

    [Coroutine]
    public static async Coroutine Run()
    {
        var add = (int x, int y = 10) => x + y;
        var total = 0;
        var count = (ref int n, in int by) => { n += by; total++; };
        var parse = (string text, out int value) => int.TryParse(text, out value);
        var make = (int x, int y = 3) => new { x, y };
        await Pause("functions");
        Log(add(await Value(1)) + add(1, await Value(2)));
        var n = 1;
        count(ref n, 5);
        Log(n + total);
        Log(parse("12", out var twelve) ? twelve + await Value(1) : 0);
        Log(make(await Value(1)));
        Func<int> sum = () => add(n) + total;
        n = await Value(100);
        Log(sum());
        var holder = new { Add = add, Name = await Value("holder") };
        await Pause("holder");
        Log(holder.Add(1) + holder.Name);
        var funcs = new[] { add, add };
        await Pause("array");
        Log(funcs.Sum(f => f(1)));
        var key = (int x) => new { x };
        await Pause("func");
        Log(key(await Value(4)).x);
    }
}
