// throw expressions, conditionals and coalescing, nested and converted.
namespace Programs.Values.ThrowsAndChoices;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                Log(await Choose(i) ?? throw new InvalidOperationException($"none {await Value(i)}"));
                var positive = i > 1 ? await Value(i) : throw new ArgumentException(await Value("small"));
                object chosen = await Value(i == 2) ? await Value(1) : Note("long", 2L);
                Log(chosen.GetType().Name + positive);
                Log(i == 2 ? throw await Value(new FormatException("awaited")) : i == 3 ? (await Value(true) ? "inner" : throw new Exception()) : "outer");
                string? text = await Value<string?>(null);
                Log(text ?? await Value<string?>(null) ?? (await Value<string?>(null))?.Trim() ?? Note("last", "last"));
                int? number = null;
                Log((number ?? await Value<int?>(null) ?? await Value(7)) + (number ??= await Value(8)) + number);
                Use(i, await Value(i) > 5 ? throw new Exception() : Note("arg", 1), text ??= await Value("set"));
            }
            catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException)
            {
                Log($"{error.GetType().Name} {error.Message}");
            }
        }
        Log(await Value(false) ? 1 : await Value(false) ? 2 : await Value(true) ? await Value(3) : 4);
        Log((await Value(true) && !await Value(false) || await Value(true)) ^ await Value(true) & Note("and", true) | await Value(false));
        Log(await Value(true) ? default : await Value(DateTimeKind.Utc));
        List<int>? list = await Value(false) ? [1] : [await Value(2), 3];
        Log(list.Count);
        Func<int, int> twice = await Value(true) ? n => n * 2 : n => n;
        Log(twice(await Value(4)));
    }

    [Coroutine]
    private static async Coroutine<string?> Choose(int i) => i == 0 ? null : await Value($"c{i}");

    private static void Use(int a, int b, string c) => Log($"{a} {b} {c}");
}
