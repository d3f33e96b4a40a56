// Arguments by reference: array and index, or the object, are evaluated before a later argument awaits.
namespace Programs.Places.RefsToPlaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var box = new Box { Values = [1, 2, 3] };
        var index = 0;
        Swap(ref box.Values[index++], ref box.Values[index], await Step(box));
        Log(string.Join(",", box.Values));
        Swap(ref Get(box).Field, ref box.Values[await Value(0)], await Value("fields"));
        Log($"{box.Field} {string.Join(",", box.Values)}");
        Set(out box.Values[Note("two", 2)], out box.Field, await Value(9));
        Log($"{box.Field} {string.Join(",", box.Values)}");
        Log(Read(in box.Values[index], box.Values[0], box.Field, await Change(box)));
        Log(Read(box.Values[index--], in box.Values[index], in Get(box).Field, await Change(box)));
        Log(Read(Note("value", 1), Note("value", 2), 3, await Change(box)));
        try
        {
            Swap(ref box.Values[7], ref box.Field, await Value("range"));
        }
        catch (IndexOutOfRangeException)
        {
            Log("out of range");
        }
        Box? none = null;
        try
        {
            Swap(ref none!.Field, ref box.Field, await Value("null"));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine<string> Step(Box box)
    {
        await Pause("step");
        box.Values = [10, 20, 30];
        return "stepped";
    }

    [Coroutine]
    private static async Coroutine<int> Change(Box box)
    {
        await Pause("change");
        box.Values[0] += 100;
        box.Field++;
        return 5;
    }

    private static Box Get(Box box)
    {
        Log("get");
        return box;
    }

    private static void Swap(ref int a, ref int b, string why)
    {
        Log($"{why} {a} {b}");
        (a, b) = (b, a);
    }

    private static void Set(out int a, out int b, int value) => a = b = value;

    private static string Read(in int a, ref readonly int b, in int c, int d) => $"{a} {b} {c} {d}";
}

public sealed class Box
{
    public int[] Values = [];
    public int Field = 4;
}
