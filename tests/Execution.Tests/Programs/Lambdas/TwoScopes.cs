// A lambda that captures from two scopes of a loop: one variable shared, one of each turn.
namespace Programs.Lambdas.TwoScopes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shared = 0;
        var actions = new List<Action>();
        for (var i = 0; i < 3; i++)
        {
            var own = i;
            actions.Add(() =>
            {
                shared += own;
                own += 10;
            });
            await Pause($"{i}");
        }
        foreach (var action in actions.Concat(actions))
            action();
        Log(await Value(shared));
    }
}
