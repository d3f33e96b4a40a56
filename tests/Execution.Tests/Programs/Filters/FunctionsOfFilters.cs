// Filters that call local functions: generic, recursive, one that calls another, as delegates, in lambdas; before inner finally blocks.
namespace Programs.Filters.FunctionsOfFilters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var kept = new List<Func<string>>();
        for (var i = 0; i < 4; i++)
        {
            var limit = await Value(i);
            try
            {
                try
                {
                    await Pause("inner");
                    throw new InvalidOperationException($"thrown {i}");
                }
                finally
                {
                    Log($"inner finally {limit}");
                    await Pause("finally");
                }
            }
            catch (InvalidOperationException e) when (IsAbove(1) && Holds<string>(e.Message, with: kept.Count, where: [1, 2]))
            {
                Log($"above {await Value(e.Message)}");
            }
            catch (InvalidOperationException e) when (Keep(Describe) && new[] { i }.Any(x => Twice(IsOdd, x)) && Depth(limit) > 0)
            {
                Log($"odd {await Value(e.Message)} {limit}");
            }
            catch (Exception e) when (Ask(e, out var text, in limit) is { } said)
            {
                Log($"{said} {text} {await Value(limit)}");
            }

            bool IsAbove(int n) => Note($"is {limit} above {n}", limit > n);

            bool IsOdd(int n)
            {
                limit += 10;
                return Note($"odd {n}", n % 2 == 1 && !IsAbove(99));
            }

            bool Holds<T>(T value, int with = 7, params int[] where)
                where T : notnull
            {
                Log($"{value} {with} {where.Length} {limit}");
                return IsAbove(where[1]) || typeof(T) == typeof(int);
            }

            int Depth(int n) => n <= 0 ? limit : 1 + Depth(n - 5);

            string Describe() => $"described {i} {limit++}";

            string? Ask(Exception e, out string text, in int now)
            {
                text = $"{e.GetType().Name} {now}";
                return Note("asked", i > 9 ? null : Describe());
            }

            bool Keep(Func<string> describe)
            {
                kept.Add(describe);
                return Note("keep", i > 0);
            }
        }

        foreach (var describe in kept)
            Log(describe());
    }

    private static bool Twice(Func<int, bool> test, int n) => test(n) && test(n);
}
