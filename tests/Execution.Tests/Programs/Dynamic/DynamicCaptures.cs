// Dynamic locals that lambdas capture, in loops.
namespace Programs.Dynamic.DynamicCaptures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var actions = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            dynamic value = await Value(i);
            actions.Add(() => $"{value + 1}");
            await Pause("captured");
            value += 10;
        }

        foreach (var action in actions)
            Log(action());
    }
}
