namespace Programs.Primitives.Locks;

// A generated body waits for a lock in its own frame.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var guard = new AsyncLock();
        var tasks = new List<CoroutineTask>();
        foreach (var name in new[] { "a", "b", "c" })
            tasks.Add(EventLoop.Current.CreateTask(Work(guard, name)));
        await Coroutine.Yield();
        tasks[1].Cancel();
        foreach (var task in tasks)
        {
            try
            {
                await task;
            }
            catch (OperationCanceledException e) when (task.Cancelled)
            {
                Log(e.GetType().Name);
            }
        }

        Log(guard);
        var scope = await guard.Acquire();
        Log(guard.Locked);
        scope.Dispose();
        Log(await Nested(guard, 2));
    }

    [Coroutine]
    private static async Coroutine Work(AsyncLock guard, string name)
    {
        for (var i = 0; i < 2; i++)
        {
            using (await guard.Acquire())
            {
                Log($"{name}{i} in");
                await Coroutine.Yield();
                await Coroutine.Yield();
                Log($"{name}{i} out");
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> Nested(AsyncLock guard, int depth)
    {
        await guard.Acquire();
        try
        {
            return depth > 0 ? 1 + await Nested(new AsyncLock(), depth - 1) : await Value(1);
        }
        finally
        {
            guard.Release();
        }
    }
}
