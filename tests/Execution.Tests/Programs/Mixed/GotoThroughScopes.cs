// A jump back over a declaration makes a new variable each time.
namespace Programs.Mixed.GotoThroughScopes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var actions = new List<Func<int>>();
        var turns = 0;
        again:
        {
            var own = turns * 10;
            actions.Add(() => own++);
            await Pause($"turn {turns}");
            own += 1;
            if (++turns < 3)
                goto again;
        }
        foreach (var action in actions)
            Log(action() + action());
    }
}
