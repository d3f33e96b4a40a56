// order depends on suspension
// Virtual calls that are not awaited on the spot.
namespace Programs.Dispatch.InTasks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Job[] jobs = [new Job(), new Slow(), new Plain()];
        var tasks = jobs.Select(job => EventLoop.Current.CreateTask(job.Work(1))).ToList();
        foreach (var task in tasks)
            Log(await task);
        Log(string.Join(" ", await Coroutine.Gather(jobs.Select(job => job.Work(2)))));
        var stored = jobs[1].Work(await Value(3));
        Log("not started");
        Log(await stored);
        Func<int, Coroutine<string>> work = jobs[1].Work;
        Log(await work(4));
        Log(await jobs.ToDictionary(job => job.GetType().Name, job => job)["Plain"].Work(5));
    }
}

public partial class Job
{
    [Coroutine]
    public virtual async Coroutine<string> Work(int n)
    {
        await Pause($"job {n}");
        return $"job {n}";
    }
}

public sealed partial class Slow : Job
{
    [Coroutine]
    public override async Coroutine<string> Work(int n)
    {
        for (var i = 0; i < n; i++)
            await Pause($"slow {i}");
        return $"slow {await base.Work(n)}";
    }
}

public sealed class Plain : Job
{
    public override async Coroutine<string> Work(int n) => $"plain {await base.Work(n)}";
}
