// A ref to an element of what was awaited, at an awaited index.
namespace Programs.Refs.RefToAwaited;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var cells = new[] { 1, 2, 3 };
        ref var cell = ref (await Value(cells))[Note("index", 1)];
        cell = 8;
        Log(cells[1]);
        await Pause("between");
        ref readonly var other = ref cells[await Value(2)];
        Log(other);
        await Pause("end");
    }
}
