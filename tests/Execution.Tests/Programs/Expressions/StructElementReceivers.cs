namespace Programs.Expressions.StructElementReceivers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counters = new Counter[2];
        Log(counters[1].Add(await Value(7)));
        var holder = new Holder();
        Log(holder.Counter.Add(await Call(2)) + holder.Counter.Total);
        Log($"{counters[0].Total} {counters[1].Total}");
    }
}

public struct Counter
{
    public int Total;

    public int Add(int amount) => Total += amount;
}

public sealed class Holder
{
    public Counter Counter;
}
