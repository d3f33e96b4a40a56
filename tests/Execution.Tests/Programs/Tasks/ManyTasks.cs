// order depends on suspension
namespace Programs.Tasks.ManyTasks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var tasks = new List<CoroutineTask<int>>();
        for (var i = 0; i < 5; i++)
        {
            var number = i;
            tasks.Add(EventLoop.Current.CreateTask(Add(number)));
        }
        var sum = 0;
        foreach (var task in tasks)
            sum += await task;
        Log(sum);
    }

    [Coroutine]
    private static async Coroutine<int> Add(int number)
    {
        var half = await Value(number);
        await Coroutine.Sleep(TimeSpan.FromMilliseconds(100 - number));
        return half + await Call(number);
    }
}
