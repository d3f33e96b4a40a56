// Switch expressions with guards, tuples, awaits in every part, inside one another.
namespace Programs.Values.Switches;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 5; i++)
        {
            Log(await Name(i, i % 2 == 0));
            try
            {
                Log((await Value(i), Note("b", i > 2)) switch
            {
                (0, _) => await Value("zero"),
                (var n, true) when await Value(n) == 3 => $"three {await Call(n)}",
                (> 3, true) => throw new InvalidOperationException($"thrown {await Value(i)}"),
                (var n, var flag) => $"{n} {flag}",
            });
            }
            catch (InvalidOperationException error)
            {
                Log(error.Message);
            }

            object value = i switch { 0 => 1, 1 => await Value("one"), 2 => 2.5, 3 => new[] { await Value(3) }, _ => Note("other", 'o') };
            Log(value.GetType().Name);
            long wide = await Value(i) switch { < 2 => 1, < 4 => await Value(2), _ => 3L };
            Log(wide);
            try
            {
                Log(await Value(i) switch { 1 => "one", 2 when await Value(true) => "two" });
            }
            catch (Exception error) when (error is InvalidOperationException)
            {
                Log($"{error.GetType().Name}");
            }
            Log((i switch { 0 => await Value(10), _ => i }) + await Value(1) + (await Value(i) switch { 0 => 5, var rest => rest }));
        }
    }

    [Coroutine]
    private static async Coroutine<string> Name(int number, bool even) => number switch
    {
        0 => "none",
        1 or 2 when even && await Value(number) == 2 => await Call("pair"),
        _ when await Value(even) => number switch { 4 => await Value("four"), _ => "even" },
        var other => $"odd {other} {await Value(other)}",
    };
}
