namespace Programs.Methods.InstanceMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter(10);
        Log(await counter.Add(await Value(5)));
        Log(await counter.AddTwice(1));
        Log(counter.Total);
    }
}

public sealed partial class Counter(int start)
{
    private int _total = start;

    public int Total => _total;

    [Coroutine]
    public async Coroutine<int> Add(int amount)
    {
        _total += amount;
        await Pause($"added {amount}");
        return _total;
    }

    [Coroutine]
    public async Coroutine<int> AddTwice(int amount) => await Add(amount) + await this.Add(amount) + Total;
}
