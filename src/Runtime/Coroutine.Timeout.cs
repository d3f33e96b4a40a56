namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Runs a piece of code in the task that runs now, and cancels it when it takes too long: then a <see cref="TimeoutException"/> is thrown
    /// here. A cancel from outside stays a cancel, and of nested timeouts each throws for itself only. Asyncio's <c>timeout</c>, Trio's
    /// <c>fail_after</c>.
    /// </summary>
    /// <remarks>
    /// The code may change its deadline (<see cref="CancelScope.Deadline"/>). It can catch the cancel to clean up, and takes the time for it
    /// that it needs; if it ends in another way than by the cancel, that is how this ends, too. On the loop's thread only.
    /// </remarks>
    /// <param name="delay">How long, on the loop's clock; not positive: until the first await that suspends. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>: no limit.</param>
    /// <param name="body">The code; it receives the scope that the timeout is made of.</param>
    /// <exception cref="TimeoutException">The time was over. Its inner exception is the cancel.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout">asyncio.timeout</seealso>
    public static Coroutine Timeout(TimeSpan delay, Func<CancelScope, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(Limit(delay), null, body);
    }

    /// <inheritdoc cref="Timeout(TimeSpan, Func{CancelScope, Coroutine})"/>
    /// <returns>The code's result.</returns>
    public static Coroutine<T> Timeout<T>(TimeSpan delay, Func<CancelScope, Coroutine<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(Limit(delay), null, body);
    }

    /// <inheritdoc cref="Timeout(TimeSpan, Func{CancelScope, Coroutine})"/>
    public static Coroutine Timeout(TimeSpan delay, Func<Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(Limit(delay), null, _ => body());
    }

    /// <inheritdoc cref="Timeout{T}(TimeSpan, Func{CancelScope, Coroutine{T}})"/>
    public static Coroutine<T> Timeout<T>(TimeSpan delay, Func<Coroutine<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(Limit(delay), null, _ => body());
    }

    /// <summary>
    /// As <see cref="Timeout(TimeSpan, Func{CancelScope, Coroutine})"/>, with a time on the loop's clock. Asyncio's <c>timeout_at</c>.
    /// </summary>
    /// <param name="deadline">A time as <see cref="EventLoop.Time"/> tells it; null: no limit yet.</param>
    /// <param name="body">The code; it receives the scope that the timeout is made of.</param>
    /// <exception cref="TimeoutException">The time was over. Its inner exception is the cancel.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout_at">asyncio.timeout_at</seealso>
    public static Coroutine TimeoutAt(TimeSpan? deadline, Func<CancelScope, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(null, deadline, body);
    }

    /// <inheritdoc cref="TimeoutAt(TimeSpan?, Func{CancelScope, Coroutine})"/>
    /// <returns>The code's result.</returns>
    public static Coroutine<T> TimeoutAt<T>(TimeSpan? deadline, Func<CancelScope, Coroutine<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunTimeout(null, deadline, body);
    }

    /// <summary>
    /// Runs a piece of code in the task that runs now, and ends it without an error when it takes too long. Trio's <c>move_on_after</c>; for
    /// <c>move_on_at</c> run a <see cref="CancelScope"/> with a deadline.
    /// </summary>
    /// <param name="delay">How long, as for <see cref="Timeout(TimeSpan, Func{CancelScope, Coroutine})"/>.</param>
    /// <param name="body">The code; it receives its scope.</param>
    /// <returns>False when the time was over.</returns>
    /// <seealso href="https://trio.readthedocs.io/en/stable/reference-core.html#trio.move_on_after">trio.move_on_after</seealso>
    public static Coroutine<bool> MoveOnAfter(TimeSpan delay, Func<CancelScope, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunMoveOn(Limit(delay), body);
    }

    /// <inheritdoc cref="MoveOnAfter(TimeSpan, Func{CancelScope, Coroutine})"/>
    /// <param name="delay">How long, as for <see cref="Timeout(TimeSpan, Func{CancelScope, Coroutine})"/>.</param>
    /// <param name="body">The code; it receives its scope.</param>
    /// <param name="otherwise">The result when the time was over.</param>
    /// <returns>The code's result, or <paramref name="otherwise"/>.</returns>
    public static Coroutine<T> MoveOnAfter<T>(TimeSpan delay, Func<CancelScope, Coroutine<T>> body, T otherwise)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunMoveOn(Limit(delay), body, otherwise);
    }

    /// <inheritdoc cref="MoveOnAfter(TimeSpan, Func{CancelScope, Coroutine})"/>
    public static Coroutine<bool> MoveOnAfter(TimeSpan delay, Func<Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return MoveOnAfter(delay, _ => body());
    }

    /// <inheritdoc cref="MoveOnAfter{T}(TimeSpan, Func{CancelScope, Coroutine{T}}, T)"/>
    public static Coroutine<T> MoveOnAfter<T>(TimeSpan delay, Func<Coroutine<T>> body, T otherwise)
    {
        ArgumentNullException.ThrowIfNull(body);
        return MoveOnAfter(delay, _ => body(), otherwise);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<bool> RunMoveOn(TimeSpan? delay, Func<CancelScope, Coroutine> body)
    {
        var scope = CancelScope.After(delay, null);
        await scope.Run(body);
        return !scope.CancelledCaught;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> RunMoveOn<T>(TimeSpan? delay, Func<CancelScope, Coroutine<T>> body, T otherwise) => await CancelScope.After(delay, null).Run(body, otherwise);

    [Coroutine(Restorable = true)]
    private static async Coroutine RunTimeout(TimeSpan? delay, TimeSpan? deadline, Func<CancelScope, Coroutine> body)
    {
        var scope = CancelScope.After(delay, deadline);
        await scope.Run(body);
        scope.ThrowIfCaught();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> RunTimeout<T>(TimeSpan? delay, TimeSpan? deadline, Func<CancelScope, Coroutine<T>> body)
    {
        var scope = CancelScope.After(delay, deadline);
        var result = await scope.Run(body, default!);
        scope.ThrowIfCaught();
        return result;
    }
}
