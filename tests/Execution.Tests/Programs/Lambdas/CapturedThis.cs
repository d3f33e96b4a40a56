namespace Programs.Lambdas.CapturedThis;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter();
        await counter.Add(3);
        Log(counter.Total);
    }
}

public sealed partial class Counter
{
    private int _step = 1;

    public int Total { get; private set; }

    [Coroutine]
    public async Coroutine Add(int times)
    {
        Action add = () => Total += _step;
        for (var i = 0; i < times; i++)
        {
            add();
            _step = await Value(_step * 10);
        }
        Func<int> read = () => this.Total + times;
        await Pause("read");
        Log(read());
    }
}
