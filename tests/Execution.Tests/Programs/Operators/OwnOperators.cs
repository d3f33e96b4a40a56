// Every unary and binary operator of a type's own, with awaits on each side, checked ones too.
namespace Programs.Operators.OwnOperators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = new Big(6);
        Log(+await Value(a));
        Log(-await Value(a) + Note("b", new Big(2)));
        Log(~await Value(a) * await Value(new Big(3)));
        Log(!await Value(a) | await Value(false));
        Log(Note("a", a) - await Value(new Big(1)));
        Log(await Value(a) / Note("c", new Big(4)) % await Value(new Big(5)));
        Log((await Value(a) & new Big(3)) ^ (Note("d", a) | await Value(new Big(1))));
        Log(await Value(a) == Note("e", new Big(6)));
        Log(Note("f", a) != await Value(new Big(7)));
        Log(await Value(a) < await Value(new Big(7)) && a > Note("g", new Big(1)));
        if (await Value(a))
            Log("true");
        if (await Value(new Big(0)))
            Log("not here");
        Log((await Value(a) && await Value(new Big(0))) + Note("h", new Big(1)));
        Log(await Value(new Big(0)) || Note("i", new Big(9)));
        a++;
        Log(a++ + await Value(a) + --a);
        checked
        {
            Log(await Value(a) + await Value(new Big(1)));
            Log(-await Value(a));
        }

        Log(await Value((Big?)null) + await Value((Big?)a) is null);
    }
}

public readonly struct Big(int value) : IEquatable<Big>
{
    private readonly int _value = value;

    public static Big operator +(Big a) => Unary("+", a, a._value);

    public static Big operator -(Big a) => Unary("-", a, -a._value);

    public static Big operator checked -(Big a) => Unary("checked -", a, -a._value);

    public static Big operator ~(Big a) => Unary("~", a, ~a._value);

    public static bool operator !(Big a) => Note($"!{a}", a._value == 0);

    public static Big operator ++(Big a) => Unary("++", a, a._value + 1);

    public static Big operator --(Big a) => Unary("--", a, a._value - 1);

    public static bool operator true(Big a) => Note($"{a} is true", a._value != 0);

    public static bool operator false(Big a) => Note($"{a} is false", a._value == 0);

    public static Big operator +(Big a, Big b) => Binary("+", a, b, a._value + b._value);

    public static Big operator checked +(Big a, Big b) => Binary("checked +", a, b, a._value + b._value);

    public static Big operator -(Big a, Big b) => Binary("-", a, b, a._value - b._value);

    public static Big operator *(Big a, Big b) => Binary("*", a, b, a._value * b._value);

    public static Big operator /(Big a, Big b) => Binary("/", a, b, a._value / b._value);

    public static Big operator %(Big a, Big b) => Binary("%", a, b, a._value % b._value);

    public static Big operator &(Big a, Big b) => Binary("&", a, b, a._value & b._value);

    public static Big operator |(Big a, Big b) => Binary("|", a, b, a._value | b._value);

    public static Big operator ^(Big a, Big b) => Binary("^", a, b, a._value ^ b._value);

    public static bool operator ==(Big a, Big b) => Note($"{a} == {b}", a._value == b._value);

    public static bool operator !=(Big a, Big b) => Note($"{a} != {b}", a._value != b._value);

    public static bool operator <(Big a, Big b) => Note($"{a} < {b}", a._value < b._value);

    public static bool operator >(Big a, Big b) => Note($"{a} > {b}", a._value > b._value);

    public bool Equals(Big other) => _value == other._value;

    public override bool Equals(object? other) => other is Big big && Equals(big);

    public override int GetHashCode() => _value;

    public override string ToString() => $"#{_value}";

    private static Big Unary(string name, Big a, int value) => new(Note($"{name}{a}", value));

    private static Big Binary(string name, Big a, Big b, int value) => new(Note($"{a} {name} {b}", value));
}
