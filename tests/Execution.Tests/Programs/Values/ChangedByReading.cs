// Structs that are changed by what looks like reading them: a span made of an inline array, and a pattern whose members are not readonly.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Programs.Values.ChangedByReading;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Spans();
        await KeptSpans();
        await PartsOfStructs(new Holder());
        await Patterns(new Counted());
        await Generic<Counted>();
    }

    [Coroutine]
    private static async Coroutine Spans()
    {
        Four four = default;
        Log(Show(four, Set(four, 33), await Value(1)));
        Log(Show(four, Set((four), 34), await Value(1)));
        Log(Show(four, ((Span<int>)four)[0] = 8, await Value(2)));
        Log(Show(four, four[..1][0] = 9, await Value(3)));
        Log(Show(four, four[0] = 10, await Value(4)));
        Log(Show(four, Sum(four), await Value(5)));
        Log(Show(four, Itself(four)[0] = 11, await Value(6)));
    }

    [Coroutine]
    private static async Coroutine KeptSpans()
    {
        Four four = default;
        {
            Span<int> all = four;
            Log(Show(four, all[0] = 1, await Value(1)));
        }

        {
            var rest = four[..2];
            Log(Show(four, rest[0] = 2, await Value(2)));
        }

        {
            var same = Itself(four);
            Log(Show(four, same[0] = 3, await Value(3)));
        }

        Holder holder = default;
        {
            var inside = holder.All();
            Log(Show(holder.Four, inside[0] = 4, await Value(4)));
        }

        {
            var inside = holder.All();
            Log(Show(holder, inside[0] = 5, await Value(5)));
        }

        {
            var inside = holder.Unscoped();
            Log(Show(holder, inside[0] = 6, await Value(6)));
        }

        var number = 1;
        {
            var only = number.AsSpan();
            Log(Show(number, only[0] = 7, await Value(7)));
        }
    }

    [Coroutine]
    private static async Coroutine PartsOfStructs(Holder holder)
    {
        Log(Show(holder, Set(holder.Four, 5), await Value(1)));
        Log(Show(holder, holder.Unscoped()[0] = 6, await Value(2)));
        Log(Show(holder.Four, Set(holder.Four, 7), await Value(3)));
    }

    [Coroutine]
    private static async Coroutine Patterns(Counted given)
    {
        Counted counted = default;
        Log(Show(counted, counted is (> 0, _), await Value(1)));
        Log(Show(counted, counted is { Next: 5 }, await Value(2)));
        Log(Show(counted, counted is [.., 1], await Value(3)));
        Log(Show(counted, (counted) is not { Next: 2 } and not (1, _), await Value(4)));
        Log(Show(counted, counted switch { { Next: > 100 } => 1, (_, 3) => 2, _ => 3 }, await Value(5)));

        // the parameter itself would be shared with the function around the body in some contexts, and there C# promises nothing
        var own = given;
        Log(Show(own, own is (0, 1) and { Next: var next } ? next : -1, await Value(6)));
        Log(Show(own, own is { Count: 3 }, await Value(7)));
    }

    [Coroutine]
    private static async Coroutine Generic<T>()
        where T : struct, ICounted
    {
        T counted = default;
        Log(Show(counted, counted is { Next: 0 }, await Value(1)));
        Log(Show(counted, counted is { Next: 0 }, await Value(1)));
    }

    private static string Show(object value, object? changed, int awaited) => $"{value} {changed} {awaited}";

    private static int Set(Span<int> span, int value) => span[0] = value;

    private static int Sum(ReadOnlySpan<int> span) => span[0] + span[1];

    private static Span<int> Itself(Span<int> span) => span;

    private static Span<int> All(this ref Holder holder) => holder.Four;

    private static Span<int> AsSpan(this ref int number) => MemoryMarshal.CreateSpan(ref number, 1);
}

[InlineArray(4)]
public struct Four
{
    private int _first;

    public override readonly string ToString() => $"[{this[0]} {this[1]}]";
}

public struct Holder
{
    public Four Four;

    [UnscopedRef]
    public Span<int> Unscoped() => Four;

    public override readonly string ToString() => Four.ToString();
}

public interface ICounted
{
    int Next { get; }
}

public struct Counted : ICounted
{
    public int Count;

    public int Next => Count++;

    public int Length => Count++;

    public int this[int index] => Count++ + index;

    public void Deconstruct(out int a, out int b)
    {
        a = Count++;
        b = Count++;
    }

    public override readonly string ToString() => $"counted {Count}";
}
