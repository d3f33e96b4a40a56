// User-defined operators, conversions and a user-defined `true` with awaited operands.
namespace Programs.Types.Operators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var sum = await Value(new Money(5)) + new Money(await Value(7));
        Log(sum);
        sum += await Call(new Money(1));
        Money converted = await Value(3);
        Log((int)(sum - converted));
        Log(await Value(new Money(1)) > new Money(await Value(2)));
        Log(-await Value(new Money(4)));
    }
}

public readonly record struct Money(int Amount)
{
    public static implicit operator Money(int amount) => new(Note($"convert {amount}", amount));

    public static explicit operator int(Money money) => money.Amount;

    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);

    public static Money operator -(Money a, Money b) => new(a.Amount - b.Amount);

    public static Money operator -(Money a) => new(-a.Amount);

    public static bool operator >(Money a, Money b) => a.Amount > b.Amount;

    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;
}
