namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Runs blocking code on a thread of the pool, with the caller's <c>AsyncLocal</c> values, while the loop goes on. A cancel stops the
    /// wait and not the code, which nothing can stop; hand it <see cref="CancellationToken"/> where it takes one.
    /// </summary>
    /// <param name="work">The code; it must not touch the loop.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread">asyncio.to_thread</seealso>
    public static Coroutine<T> ToThread<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return new Coroutine<T>(new ToThreadFrame<T>(work));
    }

    /// <inheritdoc cref="ToThread{T}(Func{T})"/>
    public static Coroutine ToThread(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return new Coroutine(new ToThreadFrame(work));
    }

    /// <summary>The running task's token: see <see cref="CoroutineTask.CancellationToken"/>.</summary>
    /// <exception cref="InvalidOperationException">No task runs.</exception>
    public static CancellationToken CancellationToken =>
        TaskCore.Of(EventLoop.Require().RunningRoot ?? throw new InvalidOperationException("No task is running.")).GetToken();
}
