// Parameters that an attribute makes optional, which may stand before those that must be given, and whose defaults C# has no other way to write.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Programs.Methods.OptionalByAttribute;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Numbers(text: "n");
        await Numbers(1, 2, text: await Value("m"));
        await Times(await Value("t"));
        await Nothing(last: 1);
        await Objects();
        await Strings(b: await Value(2));
        await Last(1);
        Func<Coroutine> cold = () => Numbers(text: "cold");
        await cold();
        await new Shape().Area(height: 3);
        await ((IShape)new Shape()).Area(height: await Value(4));
        await ((IOther)new Shape()).Perimeter(sides: 5);
        Log(await "x".Times(by: 'c'));

        [Coroutine]
        async Coroutine Local([Optional, DefaultParameterValue(8)] int a, int b)
        {
            await Value(a);
            Log($"local {a} {b}");
        }

        await Local(b: 9);
        var made = new Made(await Value(1)) { Name = await Value("made") };
        Log($"{made.Sum} {made.Name}");
        var other = new Made(count: await Value(1)) { Name = await Value("other") };
        Log($"{other.Sum} {other.Name}");
    }

    [Coroutine]
    private static async Coroutine Numbers(
        [Optional, DefaultParameterValue(5)] int number,
        [Optional, DefaultParameterValue((short)6)] short small,
        string text,
        [Optional, DefaultParameterValue(1.5f)] float single,
        [Optional, DefaultParameterValue(double.NaN)] double none,
        [Optional, DefaultParameterValue('c')] char letter,
        [Optional, DefaultParameterValue(Kind.Second)] Kind kind,
        [Optional, DefaultParameterValue(ulong.MaxValue)] ulong most,
        bool isLast = true)
    {
        await Value(number);
        Log(FormattableString.Invariant($"{number} {small} {text} {single} {none} {letter} {kind} {most} {isLast}"));
    }

    [Coroutine]
    private static async Coroutine Times(
        string text,
        [Optional, DateTimeConstant(630_000_000_000_000_000)] DateTime time,
        [Optional, DecimalConstant(2, 1, 0, 0, 1_234U)] decimal money,
        decimal more = 2.5m)
    {
        await Value(text);
        Log(FormattableString.Invariant($"{text} {time:O} {money} {more}"));
    }

    [Coroutine]
    private static async Coroutine Nothing([Optional] int number, [Optional] int? maybe, [Optional] DateTime time, [Optional] string? text, int last)
    {
        await Value(last);
        Log(FormattableString.Invariant($"{number} {maybe is null} {time:O} {text is null} {last}"));
    }

    [Coroutine]
    private static async Coroutine Objects(
        [Optional] object missing,
        [Optional, MarshalAs(UnmanagedType.IUnknown)] object unknown,
        [Optional, DefaultParameterValue(3)] object three,
        [Optional, DefaultParameterValue("text")] object text,
        [Optional, DefaultParameterValue(null)] object? none)
    {
        await Pause("objects");
        Log($"{missing == Type.Missing} {unknown is null} {three} {text} {none is null}");
    }

    [Coroutine]
    private static async Coroutine Strings([Optional, DefaultParameterValue("quoted \"text\"")] string a, int b, params int[] rest)
    {
        await Value(b);
        Log($"{a} {b} {rest.Length}");
    }

    [Coroutine]
    private static async Coroutine Last(int a, [Optional, DefaultParameterValue(7)] int b)
    {
        await Value(a);
        Log(a + b);
    }

    [Coroutine]
    private static async Coroutine<string> Times(this string text, [Optional, DefaultParameterValue(2)] int count, char by)
    {
        await Value(count);
        return text + new string(by, count);
    }
}

public enum Kind
{
    First,
    Second,
}

public partial interface IShape
{
    Coroutine Area([Optional, DefaultParameterValue(10)] int width, int height);
}

// not partial: what stands for its companions is written beside it
public interface IOther
{
    Coroutine Perimeter([Optional, DefaultParameterValue(11)] int length, int sides);
}

public partial class Shape : IShape, IOther
{
    [Coroutine]
    public virtual async Coroutine Area([Optional, DefaultParameterValue(20)] int width, int height) => Log(await Value(width) * height);

    [Coroutine]
    async Coroutine IOther.Perimeter(int length, int sides) => Log(await Value(length) * sides);
}

public sealed class Made([Optional, DefaultParameterValue(4)] int first, int count)
{
    public Made(int count)
        : this(first: 5, count)
    {
    }

    public int Sum { get; } = first + count;

    public required string Name { get; init; }
}
