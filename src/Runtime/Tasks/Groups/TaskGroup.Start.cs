namespace Coroutines;

public sealed partial class TaskGroup
{
    /// <summary>
    /// Starts code in the group that tells when it is ready, and waits until then: a server that first opens its port. Trio's
    /// <c>nursery.start</c>.
    /// </summary>
    /// <param name="body">
    /// The code; it calls the action that it receives, once, when it is ready, and goes on in the group. If it fails before, the exception is
    /// thrown here, and is no failure of the group.
    /// </param>
    /// <param name="name">A name for messages.</param>
    /// <returns>A coroutine that ends when the code is ready. If it is cancelled, it cancels the code first and waits for its end.</returns>
    /// <exception cref="InvalidOperationException">The code ended without being ready; or the group is shutting down, or has ended.</exception>
    /// <seealso href="https://trio.readthedocs.io/en/stable/reference-core.html#trio.Nursery.start">trio.Nursery.start</seealso>
    public Coroutine Start(Func<Action, Coroutine> body, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return WithoutResult(AwaitStart<bool>(started => body(() => started(true)), name));

        static async Coroutine WithoutResult(Coroutine<bool> start) => await start;
    }

    /// <inheritdoc cref="Start(Func{Action, Coroutine}, string?)"/>
    /// <returns>A coroutine that ends when the code is ready, with what it gave to the action.</returns>
    public Coroutine<T> Start<T>(Func<Action<T>, Coroutine> body, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return AwaitStart(body, name);
    }

    private async Coroutine<T> AwaitStart<T>(Func<Action<T>, Coroutine> body, string? name)
    {
        var started = new Future<T>();
        var task = CreateTask(RunStarting(body, started), name);
        try
        {
            return await started;
        }
        catch (CoroutineCancelledException) when (!task.HasEnded)
        {
            task.Cancel();
            await Coroutine.Wait([task]);
            throw;
        }
    }

    private static async Coroutine RunStarting<T>(Func<Action<T>, Coroutine> body, Future<T> started)
    {
        var isReady = false;
        try
        {
            await body(result =>
            {
                if (isReady)
                    throw new InvalidOperationException("A task that was started in a task group said twice that it is ready.");
                isReady = true;
                started.TrySetResult(result);
            });
        }
        catch (CoroutineCancelledException cancel) when (!isReady)
        {
            started.Cancel(cancel.Message);
            throw;
        }
        catch (Exception error) when (!isReady && started.TrySetException(error))
        {
            return;
        }

        if (!isReady)
            started.TrySetException(new InvalidOperationException("A task that was started in a task group ended without saying that it is ready."));
    }
}
