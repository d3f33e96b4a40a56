// Primary-constructor parameters that coroutines read, change and capture: classes, structs, records, derived and generic types.
namespace Programs.Types.PrimaryParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shop = new Shop("corner", 5);
        Log(await shop.Sell(2));
        Log(await shop.Sell(9));
        Log(shop.Describe());
        Log(await new Branch("branch", 3, await Value("town")).Where());
        Log(await new Cell(await Value(4)).Twice());
        Log(await new Entry<string>("key", await Value(1)).Show(x => x + "?"));
        var list = new Numbers([1, 2, 3]);
        await foreach (var n in list.Each())
            Log(n);
        Log(await list.Count());
    }
}

public partial class Shop(string name, int stock)
{
    private readonly string _title = Note("title", name.ToUpperInvariant());

    [Coroutine]
    public async Coroutine<int> Sell(int count)
    {
        if (await Value(count) > stock)
            return -stock;
        stock -= await Value(count);
        Func<int> left = () => stock;
        await Pause(name);
        stock++;
        return left() + await Value(stock);
    }

    public string Describe() => $"{_title} {stock}";
}

public sealed partial class Branch(string name, int stock, string town) : Shop(name, stock)
{
    [Coroutine]
    public async Coroutine<string> Where() => $"{town} {await Sell(1)} {await Value(town)} {Describe()}";
}

public readonly partial struct Cell(int value)
{
    [Coroutine]
    public async Coroutine<int> Twice()
    {
        var first = value;
        await Pause($"{value}");
        return first + await Value(value);
    }
}

public partial record Entry<T>(T Key, int Number)
{
    [Coroutine]
    public async Coroutine<string> Show(Func<T, string> show)
    {
        var (key, number) = this;
        return show(key) + await Value(number) + show(Key);
    }
}

public partial class Numbers(List<int> items)
{
    [Coroutine]
    public async IAsyncEnumerable<int> Each()
    {
        foreach (var item in items)
            yield return item + await Value(0);
        items = [];
        yield return items.Count;
    }

    [Coroutine]
    public async Coroutine<int> Count() => items.Count + await Value(items.Count);
}
