// The list changes while it is enumerated: noticed at the next step, as in C#.
namespace Programs.Loops.ForEachList;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<int> { 1, 2, 3 };
        try
        {
            foreach (var item in list)
            {
                Log(await Value(item));
                if (item == 2)
                    list.Add(4);
            }
        }
        catch (InvalidOperationException)
        {
            Log($"changed, {list.Count}");
        }
        foreach (var (key, value) in new SortedDictionary<string, int> { ["x"] = 1, ["y"] = 2 })
            Log($"{key} {await Value(value)}");
    }
}
