// Static abstract operators, properties and conversions of type parameters, around awaits.
namespace Programs.Dispatch.StaticAbstractOperators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Sum(new Money(1), new Money(2), new Money(3)));
        Log(await Total<int>([1, 2, 3]));
        Log(await Total([1.5, 2.5]));
        Log(await Best([new Money(2), new Money(5), new Money(3)]));
        Log(await Made<Money>(7));
    }

    [Coroutine]
    private static async Coroutine<T> Sum<T>(params T[] items)
        where T : IAmount<T>
    {
        var sum = T.Zero;
        foreach (var item in items)
            sum += await Value(item);
        sum++;
        return sum + await Value(T.Zero) + -sum + sum;
    }

    [Coroutine]
    private static async Coroutine<T> Total<T>(T[] items)
        where T : System.Numerics.INumber<T>
    {
        var total = T.Zero;
        foreach (var item in items)
            total = total * T.One + await Value(item);
        return await Value(total) > T.One ? T.Max(total, await Value(T.One)) : total / await Value(T.One);
    }

    [Coroutine]
    private static async Coroutine<T> Best<T>(T[] items)
        where T : IAmount<T>
    {
        var best = T.Zero;
        foreach (var item in items)
        {
            if (item > await Value(best))
                best = item;
        }

        return best == await Value(T.Zero) ? T.Zero : best;
    }

    [Coroutine]
    private static async Coroutine<string> Made<T>(int number)
        where T : IAmount<T>
    {
        T made = T.Of(await Value(number));
        return $"{made} {(int)await Value(made) + (int)T.Zero}";
    }
}

public interface IAmount<T>
    where T : IAmount<T>
{
    static abstract T Zero { get; }

    static abstract T operator +(T left, T right);

    static abstract T operator -(T value);

    static abstract T operator ++(T value);

    static abstract bool operator >(T left, T right);

    static abstract bool operator <(T left, T right);

    static abstract bool operator ==(T left, T right);

    static abstract bool operator !=(T left, T right);

    static abstract explicit operator int(T value);

    static virtual T Of(int number) => Note("virtual", T.Zero);
}

public readonly record struct Money(int Amount) : IAmount<Money>
{
    public static Money Zero => new(0);

    public static Money operator +(Money left, Money right) => new(Note($"{left} + {right}", left.Amount + right.Amount));

    public static Money operator -(Money value) => new(Note($"-{value}", -value.Amount));

    public static Money operator ++(Money value) => new(Note($"{value}++", value.Amount + 1));

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    public static explicit operator int(Money value) => Note("number", value.Amount);

    public static Money Of(int number) => new(Note("own", number));

    public override string ToString() => $"${Amount}";
}
