// Choices in choices: ?:, ??, ?., switch expressions and throw expressions with awaits in each part.
namespace Programs.Expressions.ConditionalMix;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var n in (int?[])[null, 0, 1, 2, 3])
        {
            try
            {
                Log(await Value(n) is { } given
                    ? given > 1 ? await Value("many") : given == 1 ? "one" : await Call("none")
                    : (await Value((string?)null) ?? await Value("missing")));
                Log(n?.ToString() ?? (await Value(true) ? "true" : "false"));
                Log((await Value(n) ?? throw new InvalidOperationException(await Value("no number"))) switch
                {
                    0 => throw new ArgumentException($"zero {await Value(0)}"),
                    var m when m % 2 == await Value(0) => m + await Value(100),
                    var m => -m,
                });
            }
            catch (Exception error) when (error is InvalidOperationException or ArgumentException)
            {
                Log(error.Message);
            }
        }
    }
}
