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
    public static CancellationToken CancellationToken => RunningCore.GetToken();

    /// <summary>For a call of .NET that is about to be awaited: a token that the next cancel of the running task cancels. In the clean-up after one such a call works.</summary>
    /// <exception cref="CoroutineCancelledException">A cancel is due: nothing is begun that would be abandoned.</exception>
    internal static CancellationToken NextCancel => RunningCore.GetNextCancel();

    private static TaskCore RunningCore => TaskCore.Of(EventLoop.Require().RunningRoot ?? throw new InvalidOperationException("No task is running."));
}
