// Variables of patterns in a rewritten body, captured by coroutine lambdas.
namespace Programs.Closures.PatternsInBody;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<string>>>();
        foreach (object item in new object[] { 1, "two", 3.5 })
        {
            if (item is int n && n > 0)
                all.Add(async () => $"int {n++} {await Value(n)}");
            else if (item is not string s)
                all.Add(async () => $"other {item} {await Value(0)}");
            else
                all.Add(async () => $"string {s} {await Value(s.Length)}");
            switch (item)
            {
                case string { Length: var length } text:
                    all.Add(async () => $"{text} {length++}");
                    break;
                case double d:
                    await Pause("double");
                    all.Add(async () => $"{d *= 2} {await Value(d)}");
                    break;
            }
        }

        foreach (var f in all)
            Log(await f());
        foreach (var f in all)
            Log(await f());
    }
}
