// Variables that a call declares, captured.
namespace Programs.Closures.OutVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        foreach (var text in new[] { "1", "x", "30" })
        {
            if (int.TryParse(text, out var number))
                all.Add(async () => number++ + await Value(1));
            var (a, b) = (number, text.Length);
            all.Add(async () => a++ * 100 + b + await Value(2));
        }

        foreach (var f in all)
            Log(await f());
        foreach (var f in all)
            Log(await f());
    }
}
