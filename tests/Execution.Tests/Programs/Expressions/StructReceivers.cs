// A method called on a struct variable changes that variable, also when an argument suspends.
namespace Programs.Expressions.StructReceivers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter();
        Log(counter.Add(await Value(5)));
        Log(counter.Add(counter.Add(1) + await Call(2)));
        Log(counter.Total);
    }
}

public struct Counter
{
    public int Total;

    public int Add(int amount) => Total += amount;
}
