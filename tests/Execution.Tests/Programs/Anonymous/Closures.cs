namespace Programs.Anonymous.Closures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var pair = new { First = 1, Second = await Value("one") };
        var list = new[] { pair }.ToList();
        var count = 0;
        Func<string> show = () => $"{pair.First} {pair.Second} {list.Count} {++count}";
        Log(show());
        await Pause("captured");
        pair = new { First = await Value(2), Second = "two" };
        list.Add(pair);
        Log(show());
        Log(count);

        var shows = new List<Func<string>>();
        foreach (var item in list)
        {
            await Pause("loop");
            var copy = new { item.First, Changed = item.Second + await Value("?") };
            shows.Add(() => item.Second + copy.Changed + pair.First);
        }

        for (var i = 0; i < 2; i++)
        {
            var square = new { i, Square = i * await Value(i) };
            shows.Add(() => $"{square} {i}");
        }

        pair = pair with { First = 9 };
        foreach (var each in shows)
            Log(each());

        Log(Describe("local"));
        await Pause("function");
        Log(Describe("again"));
        string Describe(string text) => $"{text} {pair.First} {list[0].Second}";

        System.Linq.Expressions.Expression<Func<int, bool>> isBigger = n => n > pair.First;
        await Pause("tree");
        Log(isBigger.Compile()(10));
        Log(((System.Linq.Expressions.BinaryExpression)isBigger.Body).Right.ToString().EndsWith("pair.First"));
    }
}
