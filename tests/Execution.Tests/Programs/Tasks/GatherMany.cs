// order depends on suspension
namespace Programs.Tasks.GatherMany;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var coroutines = new List<Coroutine<int>>();
        for (var i = 0; i < 5; i++)
            coroutines.Add(Work(i));
        Log(string.Join(",", await Coroutine.Gather(coroutines)));
        await Coroutine.Gather(Step("a"), Step("b"));
    }

    [Coroutine]
    private static async Coroutine<int> Work(int number)
    {
        for (var i = 0; i < number; i++)
            await Pause($"{number}.{i}");
        return number * number;
    }
}
