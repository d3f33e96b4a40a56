// Spreads of type parameters, in loops, handlers and lambdas; the awaits are of every kind.
// lines of its own
namespace Programs.Collections.SpreadsGeneric;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(string.Join(",", await Join(new[] { 1, 2 }, 3)));
        Log(string.Join(",", await Join(new List<string> { "a" }, "b")));
        var makers = new List<Func<int[]>>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                List<int> numbers = [.. makers.SelectMany(maker => maker()), i, await TaskOf(10 + i), .. await ForeignOf(new[] { i, i })];
                makers.Add(() => [.. numbers, i]);
                if (i == 1)
                    throw new InvalidOperationException($"at {i}");
            }
            catch (InvalidOperationException error)
            {
                string[] words = [.. error.Message.Split(' '), await ValueTaskOf("caught"), .. makers.Select(maker => $"{maker().Length}")];
                Log(string.Join("|", words));
            }
            finally
            {
                Log(string.Join(",", (List<int>)[.. makers[^1](), await Direct(i)]));
            }
        }
    }

    [Coroutine]
    private static async Coroutine<T[]> Join<T>(IEnumerable<T> first, T last) => [.. first, await Call(last), .. first, last];
}
