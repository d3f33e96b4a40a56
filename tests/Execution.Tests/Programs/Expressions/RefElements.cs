// The element is chosen before a later argument suspends.
namespace Programs.Expressions.RefElements;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2, 3 };
        var index = 0;
        Add(ref array[index++], await Value(30));
        Add(ref array[index++], index);
        Log(string.Join(",", array) + " " + index);
    }

    private static void Add(ref int target, int amount)
    {
        Log($"add {amount} to {target}");
        target += amount;
    }
}
