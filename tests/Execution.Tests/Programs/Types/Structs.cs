// In a struct's coroutine `this` is a copy: changes are seen inside, not by the caller.
namespace Programs.Types.Structs;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter(5);
        Log(await counter.Add(await Value(3)));
        Log(counter.Total);
        var copy = counter;
        Log(await copy.AddTwice());
        Log($"{counter.Total} {copy.Total}");
    }
}

public partial struct Counter(int total)
{
    public int Total = total;

    [Coroutine]
    public async Coroutine<int> Add(int amount)
    {
        Total += amount;
        await Pause("add");
        this.Total++;
        return Total;
    }

    [Coroutine]
    public async Coroutine<int> AddTwice() => await Add(1) + await Add(1) + Total;
}
