namespace Programs.Lambdas.ForEachVariable;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var actions = new List<Func<int>>();
        foreach (var number in new[] { 1, 2, 3 })
        {
            await Pause($"{number}");
            actions.Add(() => number * 10);
        }
        foreach (var action in actions)
            Log(await Value(action()));
    }
}
