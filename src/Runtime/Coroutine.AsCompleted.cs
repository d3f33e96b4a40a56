namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// The tasks in the order in which they end: <c>await foreach (var task in Coroutine.AsCompleted(tasks)) Use(await task);</c>
    /// </summary>
    /// <remarks>
    /// A loop that leaves early, or is cancelled, leaves the tasks that have not ended alone. The time is counted from the loop's first step.
    /// On the loop's thread only.
    /// </remarks>
    /// <param name="tasks">The tasks; one that is given twice comes once.</param>
    /// <param name="timeout">The longest time until the last one, on the loop's clock; none: no limit. When it is over, the loop's next step throws a <see cref="TimeoutException"/>.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed">asyncio.as_completed</seealso>
    public static IAsyncEnumerable<CoroutineTask<T>> AsCompleted<T>(IEnumerable<CoroutineTask<T>> tasks, TimeSpan? timeout = null) => CompletionsOf(tasks, timeout);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroutineTask{T}}, TimeSpan?)"/>
    public static IAsyncEnumerable<CoroutineTask> AsCompleted(IEnumerable<CoroutineTask> tasks, TimeSpan? timeout = null) => CompletionsOf(tasks, timeout);

    /// <summary>Starts a task for each coroutine, and gives these tasks in the order in which they end.</summary>
    /// <remarks>Unlike asyncio's, they start with the loop's first step. Otherwise as for tasks.</remarks>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="timeout">The longest time until the last one, on the loop's clock; none: no limit. When it is over, the loop's next step throws a <see cref="TimeoutException"/>.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed">asyncio.as_completed</seealso>
    public static IAsyncEnumerable<CoroutineTask<T>> AsCompleted<T>(IEnumerable<Coroutine<T>> coroutines, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return CompletionsOf<CoroutineTask<T>>(new CoroutineParts<T>([.. coroutines]), Limit(timeout));
    }

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{Coroutine{T}}, TimeSpan?)"/>
    public static IAsyncEnumerable<CoroutineTask> AsCompleted(IEnumerable<Coroutine> coroutines, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return CompletionsOf<CoroutineTask>(new CoroutineParts([.. coroutines]), Limit(timeout));
    }

    private static IAsyncEnumerable<TTask> CompletionsOf<TTask>(IEnumerable<TTask> tasks, TimeSpan? timeout)
        where TTask : CoroutineTask
    {
        ArgumentNullException.ThrowIfNull(tasks);
        TTask[] all = [.. tasks.Distinct()];
        return Array.IndexOf(all, null) < 0
            ? CompletionsOf<TTask>(new TasksThatRun(all), Limit(timeout))
            : throw new ArgumentException("One of the tasks is null.", nameof(tasks));
    }

    [Coroutine(Restorable = true)]
    private static async IAsyncEnumerable<TTask> CompletionsOf<TTask>(TaskParts parts, TimeSpan? timeout)
        where TTask : CoroutineTask
    {
        var ended = CompletionQueue.Of(parts.Start(EventLoop.Require()), timeout);
        try
        {
            while (!ended.IsDrained)
            {
                if (ended.TryTake(out var task))
                    yield return (TTask)task!;
                else
                    await new WaitAwaitable<CompletionQueue>(ended);
            }
        }
        finally
        {
            ended.Leave();
        }
    }
}
