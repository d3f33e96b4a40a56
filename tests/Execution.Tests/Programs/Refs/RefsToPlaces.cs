// Refs to elements, fields, locals and parameters, written through between awaits.
namespace Programs.Refs.RefsToPlaces;

public struct Pair
{
    public int First;
    public int Second;
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Change(5);
        var pair = new Pair { First = 1 };
        ref var second = ref pair.Second;
        second = 7;
        second++;
        Log($"{pair.First} {pair.Second} {second}");
        await Pause("one");
        ref readonly var first = ref pair.First;
        pair.First = 3;
        Log(first + await Value(1));
        var local = 4;
        ref int alias = ref local;
        alias *= 2;
        ref int other = ref alias;
        other += 1;
        await Pause("two");
        Log(local);
    }

    [Coroutine]
    private static async Coroutine Change(int parameter)
    {
        ref var alias = ref parameter;
        alias += 2;
        await Pause("change");
        Log(parameter);
    }
}
