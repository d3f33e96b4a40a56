// The variable of a for loop is one for all turns.
namespace Programs.Lambdas.ForVariableIsOne;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var actions = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            actions.Add(() => i);
            await Pause($"{i}");
            if (i == 1)
                actions[0] = () => i++;
        }
        foreach (var action in actions)
            Log(action());
    }
}
