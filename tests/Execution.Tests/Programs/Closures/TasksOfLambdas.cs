// Lambdas started as tasks.
namespace Programs.Closures.TasksOfLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        // order depends on suspension
        var total = 0;
        var tasks = new List<CoroutineTask<int>>();
        for (var i = 0; i < 3; i++)
        {
            var n = i;
            Func<Coroutine<int>> work = async () =>
            {
                for (var k = 0; k <= n; k++)
                {
                    total += k;
                    await Coroutine.Yield();
                }

                return n * 10 + total;
            };
            tasks.Add(EventLoop.Current.CreateTask(work()));
        }

        foreach (var task in tasks)
            Log(await task);
        Log(total);
    }
}
