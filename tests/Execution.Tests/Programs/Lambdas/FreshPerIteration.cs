// A variable of the loop's body is a new one in each turn.
namespace Programs.Lambdas.FreshPerIteration;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var actions = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            var own = await Value(i * 10);
            actions.Add(() => $"i {i} own {own++}");
            await Pause("turn");
            own++;
        }
        foreach (var action in actions)
            Log(action() + " " + action());
    }
}
