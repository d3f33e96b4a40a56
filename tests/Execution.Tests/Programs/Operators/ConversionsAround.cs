// User-defined conversions around awaits: of operands, results, arguments, branches and elements, each once and in order.
namespace Programs.Operators.ConversionsAround;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Meters meters = await Value(5);
        Log(meters);
        int number = await Value(new Meters(6)) is var made ? (int)made : 0;
        Log(number);
        Feet feet = (Feet)await Value(new Meters(3));
        Log(feet);
        Log(Twice(await Value(7)) + Note("then", " then"));
        Log(Note("left", 1) + (int)await Value(new Meters(2)));
        Meters[] all = [await Value(1), new Meters(2), Note("three", 3)];
        Log(string.Join(" ", all));
        Meters? maybe = await Value((int?)null);
        Log(maybe is null);
        maybe = await Value((int?)8);
        Log(maybe);
        meters = await Value(true) ? new Meters(9) : await Value(10);
        Log(meters);
        meters += await Value(1);
        Log(meters);
        Log((int)(Meters)await Value(11) + (double)(int)await Value(new Meters(12)));
        (Meters a, Feet b) = (await Value(13), (Feet)await Value(new Meters(14)));
        Log($"{a} {b}");
        Log(await Convert(15));
        foreach (Meters each in await Value(new[] { 1, 2 }))
            Log(each);
    }

    private static string Twice(Meters meters) => $"{meters} twice";

    [Coroutine]
    private static async Coroutine<Meters> Convert(int value) => await Value(value);
}

public readonly record struct Meters(int Value)
{
    public static implicit operator Meters(int value) => new(Note($"meters of {value}", value));

    public static explicit operator int(Meters meters) => Note($"number of {meters.Value}", meters.Value);

    public static Meters operator +(Meters left, Meters right) => new(Note($"{left.Value} + {right.Value}", left.Value + right.Value));
}

public readonly record struct Feet(double Value)
{
    public static explicit operator Feet(Meters meters) => new(Note($"feet of {meters.Value}", meters.Value * 3.0));
}
