// Conversions of the user's run when their operand has its value, before what follows.
namespace Programs.Operators.Conversions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Meters meters = await Value(5);
        Log(meters);
        Log(Sum(3, await Value(4), Note("five", 5)));
        Log(Sum(await Value(1), await Value(2), await Value(true) ? await Value(3) : 4));
        int back = (int)await Value(meters) + (int)(Meters)await Value(2);
        Log(back);
        double wide = await Value(new Meters(6));
        Log(wide);
        Meters[] many = [1, await Value(2), Note("three", 3)];
        Log(many.Length);
        (Meters, double) pair = (await Value(7), await Value(new Meters(8)));
        Log($"{pair.Item1} {pair.Item2}");
        Log(await Value(true) ? meters : (Meters)await Value(9));
        Meters? maybe = await Value<int?>(null);
        Log(maybe is null);
        maybe = await Value<int?>(10);
        Log(maybe);
        Log(meters + await Value(1) == (Meters)6 && meters != await Value(7));
        object boxed = await Value(11);
        Log((int)boxed + (long)(int)await Value<object>(12));
        Log(await Value<object>("text") as string ?? "none");
        Log((await Value<object>(1) as string)?.Length ?? -1);
        IFormattable formattable = await Value(1.5);
        Log(formattable);
        Func<Meters, Meters> same = m => m;
        Log(same(await Value(13)));
        try
        {
            Log((string)await Value<object>(14));
        }
        catch (InvalidCastException)
        {
            Log("cast");
        }
        try
        {
            Log((int)await Value<object?>(null)!);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    private static Meters Sum(Meters a, Meters b, Meters c) => new(a.Count + b.Count + c.Count);
}

public readonly struct Meters(int count)
{
    public int Count => count;

    public static implicit operator Meters(int count) => Note($"to meters {count}", new Meters(count));
    public static implicit operator double(Meters meters) => Note($"to double {meters}", meters.Count + 0.5);
    public static explicit operator int(Meters meters) => Note($"to int {meters}", meters.Count);
    public static Meters operator +(Meters left, Meters right) => Note($"{left} + {right}", new Meters(left.Count + right.Count));
    public static bool operator ==(Meters left, Meters right) => Note($"{left} == {right}", left.Count == right.Count);
    public static bool operator !=(Meters left, Meters right) => Note($"{left} != {right}", left.Count != right.Count);

    public override bool Equals(object? other) => other is Meters meters && meters.Count == count;
    public override int GetHashCode() => count;
    public override string ToString() => $"{count}m";
}
