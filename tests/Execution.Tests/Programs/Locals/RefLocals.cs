// A ref local lives only between two awaits.
namespace Programs.Locals.RefLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2, 3 };
        {
            ref var first = ref array[0];
            first = 10;
        }
        await Pause("between");
        {
            ref var last = ref array[^1];
            last += 5;
            ref readonly var read = ref array[1];
            Log(read);
        }
        Log(await Value(array.Sum()));
    }
}
