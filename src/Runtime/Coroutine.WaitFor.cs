namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Awaits a coroutine in the task that runs now, and cancels it when it takes too long. It is waited for until it has ended, however long
    /// its cleaning up takes; if it ends in another way than by the cancel, that is how this ends, too.
    /// </summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">
    /// How long, on the loop's clock. Not positive: a coroutine does not run at all. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>: no limit.
    /// </param>
    /// <exception cref="TimeoutException">The time was over. Its inner exception is the cancel.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for">asyncio.wait_for</seealso>
    public static Coroutine WaitFor(Coroutine coroutine, TimeSpan timeout)
    {
        _ = coroutine.Frame;
        return WaitForCoroutine(coroutine, timeout);
    }

    /// <inheritdoc cref="WaitFor(Coroutine, TimeSpan)"/>
    /// <returns>The coroutine's result.</returns>
    public static Coroutine<T> WaitFor<T>(Coroutine<T> coroutine, TimeSpan timeout)
    {
        _ = coroutine.Frame;
        return WaitForCoroutine(coroutine, timeout);
    }

    /// <summary>Awaits a task, and cancels it when it takes too long; to leave it alone, give a <c>Shield</c> of it.</summary>
    /// <param name="task">The task; one that has ended already gives its result whatever the time.</param>
    /// <param name="timeout">How long, on the loop's clock. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>: no limit.</param>
    /// <exception cref="TimeoutException">The time was over. Its inner exception is the cancel.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for">asyncio.wait_for</seealso>
    public static Coroutine WaitFor(CoroutineTask task, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(task);
        return WaitForTask(task, timeout);
    }

    /// <inheritdoc cref="WaitFor(CoroutineTask, TimeSpan)"/>
    /// <returns>The task's result.</returns>
    public static Coroutine<T> WaitFor<T>(CoroutineTask<T> task, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(task);
        return WaitForTask(task, timeout);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine WaitForCoroutine(Coroutine coroutine, TimeSpan timeout)
    {
        if (IsOver(timeout))
            await Prevent(EventLoop.Require().CreateTask(coroutine));
        else
            await Timeout(timeout, Given(coroutine));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> WaitForCoroutine<T>(Coroutine<T> coroutine, TimeSpan timeout)
    {
        if (!IsOver(timeout))
            return await Timeout(timeout, Given(coroutine));
        var task = EventLoop.Require().CreateTask(coroutine);
        await Prevent(task);
        return task.GetResult();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine WaitForTask(CoroutineTask task, TimeSpan timeout)
    {
        if (IsOver(timeout))
            await Prevent(task);
        else
            await Timeout(timeout, Awaiting(task));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> WaitForTask<T>(CoroutineTask<T> task, TimeSpan timeout)
    {
        if (!IsOver(timeout))
            return await Timeout(timeout, Awaiting(task));
        await Prevent(task);
        return task.GetResult();
    }

    // Made here and not in the coroutines: images need not know these delegates, which are called at once, and what images know has its price.
    private static Func<CancelScope, Coroutine> Given(Coroutine coroutine) => _ => coroutine;

    private static Func<CancelScope, Coroutine<T>> Given<T>(Coroutine<T> coroutine) => _ => coroutine;

    private static Func<CancelScope, Coroutine> Awaiting(CoroutineTask task) => _ => task.AsCoroutine();

    private static Func<CancelScope, Coroutine<T>> Awaiting<T>(CoroutineTask<T> task) => _ => task.AsCoroutine();

    private static bool IsOver(TimeSpan timeout) => timeout <= TimeSpan.Zero && timeout != System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Cancels what is given no time, and waits until it has ended.</summary>
    [Coroutine(Restorable = true)]
    private static async Coroutine Prevent(CoroutineTask task)
    {
        if (!task.HasEnded)
        {
            task.Cancel();
            await Coroutine.Wait([task]);
            if (task.Outcome == TaskOutcome.Cancelled)
                throw new TimeoutException($"Task '{task.NameForMessages}' was given no time and had not ended.", task.Ending);
        }

        task.GetResult();
    }
}
