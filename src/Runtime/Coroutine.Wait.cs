namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Waits for tasks until all have ended, or the first one, or the first failure, or a time is over, and tells which have ended. It
    /// neither throws what they failed with nor cancels them: not those that are pending, and none when it is cancelled itself.
    /// </summary>
    /// <remarks>
    /// Start coroutines with <see cref="EventLoop.CreateTask(Coroutine, string?)"/> first. It lets every ready coroutine run, even when
    /// there is nothing to wait for. On the loop's thread only.
    /// </remarks>
    /// <param name="tasks">The tasks; one that is given twice counts once.</param>
    /// <param name="returnWhen">What to wait for.</param>
    /// <param name="timeout">The longest time to wait, on the loop's clock; not positive waits only for what has ended already. None: no limit.</param>
    /// <returns>The tasks that have ended and those that have not, each in the order given.</returns>
    /// <exception cref="ArgumentException">There are no tasks.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="returnWhen"/> is none of its values.</exception>
    /// <exception cref="InvalidOperationException">One is the running task itself, or another loop's.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.wait">asyncio.wait</seealso>
    public static Coroutine<(CoroutineTask[] Done, CoroutineTask[] Pending)> Wait(
        IEnumerable<CoroutineTask> tasks,
        ReturnWhen returnWhen = ReturnWhen.AllCompleted,
        TimeSpan? timeout = null) =>
        WaitForTasks(Distinct(tasks), Defined(returnWhen), timeout);

    /// <inheritdoc cref="Wait(IEnumerable{CoroutineTask}, ReturnWhen, TimeSpan?)"/>
    /// <typeparam name="T">The type of the tasks' results.</typeparam>
    public static Coroutine<(CoroutineTask<T>[] Done, CoroutineTask<T>[] Pending)> Wait<T>(
        IEnumerable<CoroutineTask<T>> tasks,
        ReturnWhen returnWhen = ReturnWhen.AllCompleted,
        TimeSpan? timeout = null) =>
        WaitForTasks(Distinct(tasks), Defined(returnWhen), timeout);

    [Coroutine(Restorable = true)]
    private static async Coroutine<(TTask[] Done, TTask[] Pending)> WaitForTasks<TTask>(TTask[] tasks, ReturnWhen returnWhen, TimeSpan? timeout)
        where TTask : CoroutineTask
    {
        foreach (var task in tasks)
            task.CheckCompleted();
        var wait = new CompletionWait(tasks, returnWhen, Limit(timeout));
        try
        {
            await new WaitAwaitable<CompletionWait>(wait);
        }
        finally
        {
            wait.Leave();
        }

        return (Array.FindAll(tasks, static task => task.HasEnded), Array.FindAll(tasks, static task => !task.HasEnded));
    }

    private static TTask[] Distinct<TTask>(IEnumerable<TTask> tasks)
        where TTask : CoroutineTask
    {
        ArgumentNullException.ThrowIfNull(tasks);
        TTask[] distinct = [.. tasks.Distinct()];
        if (distinct.Length == 0)
            throw new ArgumentException("There are no tasks to wait for.", nameof(tasks));
        return Array.IndexOf(distinct, null) < 0 ? distinct : throw new ArgumentException("One of the tasks is null.", nameof(tasks));
    }

    private static ReturnWhen Defined(ReturnWhen returnWhen) => Enum.IsDefined(returnWhen)
        ? returnWhen
        : throw new ArgumentOutOfRangeException(nameof(returnWhen), returnWhen, "A wait is for all tasks, the first one or the first failure.");

    /// <summary>.NET's way to say that there is none.</summary>
    private static TimeSpan? Limit(TimeSpan? timeout) => timeout == System.Threading.Timeout.InfiniteTimeSpan ? null : timeout;
}
