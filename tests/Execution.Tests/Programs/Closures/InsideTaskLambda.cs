// Coroutine functions called by a lambda that the compiler keeps.
namespace Programs.Closures.InsideTaskLambda;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // order depends on suspension
        var log = new List<string>();
        [Coroutine]
        async Coroutine<int> Add(int n)
        {
            log.Add($"add {n}");
            await Coroutine.Yield();
            return n + log.Count;
        }

        Func<int, Task<int>> asTask = async n =>
        {
            log.Add("task");
            return n + await TaskOf(1);
        };
        Log(await asTask(3) + await Add(await asTask(4)));
        foreach (var line in log)
            Log(line);
    }
}
