// Patterns whose parts are spans and other ref structs, in statements around awaits: their variables are assigned behind the match.
namespace Programs.Patterns.SpanParts;

public interface ISized
{
    int Size { get; }
}

public ref struct Window(int size) : ISized
{
    public int Size => size;

    public ReadOnlySpan<char> Title => "abc";

    public Window Inner => new(size - 1);

    public void Deconstruct(out int width, out Span<int> cells)
    {
        width = size;
        cells = new[] { size, 2 };
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        byte[] line = [1, 2, 13];
        if (line.AsSpan() is [.. var before, (byte)'\r'] && before is [1, .. var digits] && await Value(digits.Length == 1))
            Log("a line");
        await Switches([1, 2, 3]);
        await Switches([1, 2]);
        await Switches([2]);
        await Switches([]);
        await Members();
        await Generic(size => new Window(size));
        Log(await Unmatched(new[] { 4 }));
        await foreach (var part in Parts("a,b;c"))
            Log(part);
        try
        {
            throw new InvalidOperationException(await Value("name=value"));
        }
        catch (InvalidOperationException error) when (error.Message.AsSpan() is ['n', .. var rest, 'e'] && rest is [.. var less, 'u'] && less.Length == 7)
        {
            await Pause("caught");
        }
    }

    [Coroutine]
    private static async Coroutine Switches(int[] cells)
    {
        switch (cells.AsSpan())
        {
            case [1, .. var rest] when rest.Length > 1:
                Log($"one and {rest.Length}");
                await Pause("many");
                break;
            case [1, .. var one] when one is [2, ..]:
                await Pause("one");
                break;
            case var all:
                Log($"all {all.Length}");
                break;
        }

        Log(cells.AsSpan() switch
        {
            [1, .. var rest] when rest.Length == 1 => 3,
            [1, .. var rest] => await Value(rest.Length),
            [] => 2,
            _ => await Call(5),
        });
    }

    [Coroutine]
    private static async Coroutine Members()
    {
        if (new Window(3) is { Title: ['a', .. var title], Inner: { Inner: var inner } } && inner is (1, [1, .. var cells]) && await Call(title.Length + cells.Length) == 3)
            Log("inner");
        for (var i = 0; i < await Value(2) && "a,b".AsSpan(i) is [var first, .. var more] && more.Length > 0; i++)
            Log($"{first}");
    }

    [Coroutine]
    private static async Coroutine Generic<T>(Func<int, T> make)
        where T : ISized, allows ref struct
    {
        Log(make(await Value(2)) switch
        {
            { Size: 3 } => await Value(1),
            { Size: 2 } and var two => two.Size + 1,
        });
        if (make(3) is { Size: var size } sized && sized.Size == size && await Value(true))
            Log($"size {size}");
    }

    /// <summary>A span cannot be told of in the exception.</summary>
    [Coroutine]
    private static async Coroutine<int> Unmatched(int[] cells)
    {
        try
        {
#pragma warning disable CS8509 // not all values are handled
            return cells.AsSpan() switch { [] => await Value(1), [1] => 2 };
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException error)
        {
            Log(error.UnmatchedValue ?? "no value");
            return await Value(3);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Parts(string text)
    {
        if (text.AsSpan() is not ['a', .. var rest])
            yield break;
        yield return await Value(rest.Length);
    }
}
