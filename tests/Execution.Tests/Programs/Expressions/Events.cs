// A handler that is added between awaits; the event is raised with an awaited argument.
namespace Programs.Expressions.Events;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var bell = new Bell();
        bell.Rang += number => Log($"rang {number}");
        await Pause("before");
        bell.Ring(await Value(3));
        Action<int> second = number => Log($"second {number}");
        bell.Rang += second;
        bell.Ring(await Call(4));
        bell.Rang -= second;
        bell.Ring(await Value(5));
    }
}

public sealed class Bell
{
    public event Action<int>? Rang;

    public void Ring(int number) => Rang?.Invoke(number);
}
