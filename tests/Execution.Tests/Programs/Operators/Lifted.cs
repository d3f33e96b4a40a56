// Operators on nullables: both operands are evaluated, the operator runs only if both are there.
namespace Programs.Operators.Lifted;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int? none = null;
        int? some = 5;
        Log(none + await Value(1));
        Log(some * await Value<int?>(2) - Note("one", none));
        Log(some > await Value<int?>(null) || none == await Value<int?>(null));
        Log(await Value<bool?>(null) & Note<bool?>("false", false));
        Log(Note<bool?>("null", null) | await Value<bool?>(true));
        Log(-await Value(some) + ~await Value(some) ?? -1);
        Log(!await Value<bool?>(null) ?? true);
        Money? cash = new Money(1);
        Log(cash + await Value<Money?>(new Money(2)));
        Log(Note<Money?>("none", null) + await Value<Money?>(new Money(2)));
        Log(cash == await Value<Money?>(null));
        some += await Value(1);
        some += await Value<int?>(null);
        Log(some);
        some ??= await Value(8);
        cash += await Value(new Money(4));
        Log($"{some} {cash}");
        long? wide = await Value<int?>(3) + 1L;
        Log(wide << await Value(2));
        Log((int?)await Value<long?>(7) + (byte?)await Value<int?>(null));
        DayOfWeek? day = await Value(DayOfWeek.Monday) + Note("days", 2);
        Log(day - await Value<DayOfWeek?>(DayOfWeek.Sunday));
        Log((await Value<int?>(4)).HasValue && (await Value<int?>(4))!.Value == 4);
        Log((await Value<int?>(null)).GetValueOrDefault(Note("default", 6)));
    }
}

public readonly record struct Money(int Amount)
{
    public static Money operator +(Money left, Money right) => Note($"add {left.Amount} {right.Amount}", new Money(left.Amount + right.Amount));
}
