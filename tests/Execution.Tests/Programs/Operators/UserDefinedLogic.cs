// && and || of types with operators of their own: which of them run, and in which order.
namespace Programs.Operators.UserDefinedLogic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var first in new[] { 0, 1 })
        {
            var a = new Flag(first);
            Log(a && await Value(new Flag(1)));
            Log(a || await Value(new Flag(0)));
            Log(await Value(a) && Note("b", new Flag(1)) && await Call(new Flag(0)));
            Log((a || await Value(new Flag(0))) && (await Value(a) || Note("c", new Flag(1))));
            if (a && await Value(new Flag(1)))
                Log("taken");
            while (a || await Value(new Flag(0)))
                a = new Flag(0);
            Log(a = new Flag(first) && await Set());
            Log(new Truth(first == 1) && await Value(new Truth(true)));
            Log(new Truth(first == 1) || await Value(new Truth(false)));
            Log(new Wrapped<int>(first) && await Value(new Wrapped<int>(1)));
            Log(new Wrapped<string>(first) || await Value(new Wrapped<string>(0)));
            Log(new Derived(first) && await Value(new Derived(1)));

            async Coroutine<Flag> Set()
            {
                a = new Flag(5);
                return await Value(a);
            }
        }
    }
}

public class Flag(int value)
{
    public int Value => value;

    public static bool operator true(Flag flag) => Note($"true {flag.Value}", flag.Value != 0);
    public static bool operator false(Flag flag) => Note($"false {flag.Value}", flag.Value == 0);
    public static Flag operator &(Flag left, Flag right) => Note("and", new Flag(left.Value & right.Value));
    public static Flag operator |(Flag left, Flag right) => Note("or", new Flag(left.Value | right.Value));

    public override string ToString() => $"flag {value}";
}

public sealed class Derived(int value) : Flag(value);

public readonly struct Truth(bool value)
{
    public bool Value { get; } = value;

    public static implicit operator bool(Truth truth) => Note("to bool", truth.Value);
    public static bool operator true(Truth truth) => Note("true?", truth.Value);
    public static bool operator false(Truth truth) => Note("false?", !truth.Value);
    public static Truth operator &(Truth left, Truth right) => Note("and", new Truth(left.Value & right.Value));
    public static Truth operator |(Truth left, Truth right) => Note("or", new Truth(left.Value | right.Value));
}

public readonly struct Wrapped<T>(int value)
{
    public int Value { get; } = value;

    public static bool operator true(Wrapped<T> flag) => Note($"true {flag.Value}", flag.Value != 0);
    public static bool operator false(Wrapped<T> flag) => Note($"false {flag.Value}", flag.Value == 0);
    public static Wrapped<T> operator &(Wrapped<T> left, Wrapped<T> right) => Note("and", new Wrapped<T>(left.Value & right.Value));
    public static Wrapped<T> operator |(Wrapped<T> left, Wrapped<T> right) => Note("or", new Wrapped<T>(left.Value | right.Value));

    public override string ToString() => $"{typeof(T).Name} {Value}";
}
