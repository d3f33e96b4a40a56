using System.Runtime.CompilerServices;

namespace Programs.Iterators.Callers;

public static partial class Program
{
    static string Where([CallerMemberName] string name = "", [CallerLineNumber] int line = 0) => $"{name} {line}";

    static string What(int value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text} is {value}";

    [Coroutine]
    static async IAsyncEnumerable<string> Lines(int @class)
    {
        yield return Where();
        await Pause("a");
        yield return Where() + What(@class + await Value(1));
        yield return nameof(@class);
    }

    [Coroutine]
    static async IAsyncEnumerable<T> Pages<T>(T[] Current, int Open, T Take)
        where T : notnull
    {
        var Close = 0;
        var __frame = Open;
        foreach (var Yield in Current)
        {
            Close++;
            __frame++;
            yield return Yield;
            await Pause($"{Close} {__frame}");
        }

        yield return Take;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var line in Lines(4))
            Log(line);
        await foreach (var page in Pages(Open: 3, Take: "end", Current: ["a", "b"]))
            Log(page);
    }
}
