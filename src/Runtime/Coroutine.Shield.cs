namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Awaits a task without passing a cancel on to it: the cancel is thrown here, and the task goes on. If it fails after that, and
    /// nobody else looks at it, its exception is reported as never retrieved.
    /// </summary>
    /// <remarks>A cancel of the task itself is thrown here, too. For a shield around a piece of code see <see cref="CancelScope.Shield"/>.</remarks>
    /// <param name="task">The task.</param>
    /// <exception cref="InvalidOperationException">It is the running task itself, or another loop's.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.shield">asyncio.shield</seealso>
    public static Coroutine Shield(CoroutineTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return ShieldTask(task);
    }

    /// <inheritdoc cref="Shield(CoroutineTask)"/>
    /// <returns>The task's result.</returns>
    public static Coroutine<T> Shield<T>(CoroutineTask<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return ShieldTask(task);
    }

    /// <summary>
    /// Runs a coroutine in a task of its own, to which no cancel is passed on: the cancel is thrown here, and the task goes on. Unlike
    /// asyncio's, it starts when it is awaited.
    /// </summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.shield">asyncio.shield</seealso>
    public static Coroutine Shield(Coroutine coroutine)
    {
        _ = coroutine.Frame;
        return ShieldCoroutine(coroutine);
    }

    /// <inheritdoc cref="Shield(Coroutine)"/>
    /// <returns>The coroutine's result.</returns>
    public static Coroutine<T> Shield<T>(Coroutine<T> coroutine)
    {
        _ = coroutine.Frame;
        return ShieldCoroutine(coroutine);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine ShieldCoroutine(Coroutine coroutine) => await ShieldTask(EventLoop.Require().CreateTask(coroutine));

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> ShieldCoroutine<T>(Coroutine<T> coroutine) => await ShieldTask(EventLoop.Require().CreateTask(coroutine));

    [Coroutine(Restorable = true)]
    private static async Coroutine ShieldTask(CoroutineTask task)
    {
        if (!task.CheckCompleted())
            await new WaitAwaitable<ShieldWait>(new ShieldWait(task));
        task.GetResult();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> ShieldTask<T>(CoroutineTask<T> task)
    {
        if (!task.CheckCompleted())
            await new WaitAwaitable<ShieldWait>(new ShieldWait(task));
        return task.GetResult();
    }
}
