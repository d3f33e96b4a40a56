// fallback: a use of what [Obsolete] forbids
// In an obsolete method C# lets one use what is obsolete as an error. In an obsolete type as well, and there what is generated is obsolete, too.
#pragma warning disable CS0612, CS0618
namespace Programs.Fallbacks.ObsoleteInside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Old(1));
        Log(await Shop.Cost(2));
        Func<Coroutine<int>> later = async () => await Old(3) + await Shop.Cost(4);
        Log(await later());
    }

    [Obsolete]
    [Coroutine]
    private static async Coroutine<int> Old(int n)
    {
        var tariffs = new[] { new Tariff { Price = await Value(n) }, new Tariff() };
        Func<Coroutine<int>> add = async () => tariffs[0].Price + await Value(tariffs[1].Price);
        return await add();
    }
}

[Obsolete("use another")]
public static partial class Shop
{
    [Coroutine]
    public static async Coroutine<int> Cost(int n)
    {
        var tariff = new Tariff { Price = await Value(n) };
        Func<Coroutine<int>> add = async () => tariff.Price += await Value(5);
        return await add() + tariff.Price;
    }
}

[Obsolete("gone", error: true)]
public sealed class Tariff
{
    public int Price { get; set; } = 7;
}
