// Compound assignment: the target is read before the value is awaited, and converted back.
namespace Programs.Operators.Compound;

public static partial class Program
{
    private static int s_total = 1;

    [Coroutine]
    public static async Coroutine Run()
    {
        s_total = 1;
        byte small = 250;
        small += (byte)await Value(10);
        small <<= await Value(1);
        Log(small);
        s_total += await Raise();
        s_total *= await Raise() + s_total;
        Log(s_total);
        var items = new Items();
        items[Note("a", "a"), await Value(1)] += await Value(2);
        items["b", Note("two", 2)] -= Note("three", 3) + await Value(4);
        Get(items).Count |= await Value(8);
        items.Count ^= items.Count = await Value(5);
        Log(items.Count);
        items.Text += await Value("x");
        items.Text += 1 + await Value('c');
        items.Maybe += await Value(1);
        items.Maybe ??= await Value(3);
        items.Maybe ??= await Value(4);
        Log($"{items.Text} {items.Maybe}");
        Log(items.Count += await Value(1) + (items.Count -= await Value(2)));
        var x = 1;
        x += x++ + await Value(x) + (x = 10);
        Log(x);
        Log((x = await Value(3)) + (x += await Value(4)) * x);
        var a = 0;
        var b = a = await Value(5);
        Log(a + b);
        int[] array = [1, 2, 3];
        array[x -= 6] = array[0] += await Value(7);
        Log(string.Join(",", array));
        Action act = () => Log("one");
        act += await Value<Action>(() => Log("two"));
        act();
        Get(items).Changed += await Value<Action>(() => Log("changed"));
        items.Raise();
        DayOfWeek day = DayOfWeek.Monday;
        day += await Value(2);
        Log(day);
        decimal money = 1.5m;
        money %= await Value(1);
        money += await Value(2);
        Log(money);
        double d = 1;
        d /= await Value(4) * 2;
        d -= await Value(1f);
        Log(d);
        uint u = 5;
        u >>>= await Value(1);
        Log(u);
    }

    private static Items Get(Items items) => Note("items", items);

    [Coroutine]
    private static async Coroutine<int> Raise()
    {
        await Pause("raise");
        s_total = 100;
        return 2;
    }
}

public sealed class Items
{
    private int _count;

    public event Action? Changed;

    public int Count
    {
        get => Note($"get count {_count}", _count);
        set => _count = Note($"set count {value}", value);
    }

    public string Text { get; set; } = "";
    public int? Maybe { get; set; }

    public int this[string key, int n]
    {
        get => Note($"get {key}{n}", 10);
        set => Log($"set {key}{n} {value}");
    }

    public void Raise() => Changed?.Invoke();

    public override string ToString() => "items";
}
