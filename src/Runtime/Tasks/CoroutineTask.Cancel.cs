namespace Coroutines;

public partial class CoroutineTask
{
    /// <summary>How many cancels were asked for and not taken back.</summary>
    public int Cancelling
    {
        get
        {
            CheckReader();
            return ExistingCore?.Extras?.Cancelling ?? 0;
        }
    }

    /// <summary>
    /// A token that is cancelled with the task, made when it is first asked for: to be handed to .NET calls. When every cancel has been
    /// taken back (<see cref="Uncancel"/>), the next reading gives a new one.
    /// </summary>
    public CancellationToken CancellationToken
    {
        get
        {
            CheckThread();
            return Core?.GetToken() ?? CancellationToken.None;
        }
    }

    /// <summary>
    /// Asks the task to end: a <see cref="CoroutineCancelledException"/> is thrown, once, at the await where it stands. What it awaits is
    /// cancelled first: a task is asked in its place, a foreign operation through <see cref="CancellationToken"/>. A task that has not
    /// started never runs; one that catches the exception goes on.
    /// </summary>
    /// <param name="message">The message of the exception.</param>
    /// <returns>False when it has ended already.</returns>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel">Task.cancel</seealso>
    public bool Cancel(string? message = null)
    {
        if (HasEnded)
            return false;
        CheckThread();
        EventLoop.Require().CheckOwn(_root);
        return Core!.Cancel(message);
    }

    /// <summary>Takes one cancel back, after it was handled.</summary>
    /// <returns>How many are left.</returns>
    public int Uncancel()
    {
        CheckThread();
        return ExistingCore?.Uncancel() ?? 0;
    }

    /// <summary>Cancels the task when a token is cancelled, from whatever thread.</summary>
    /// <param name="token">The token.</param>
    public void CancelWith(CancellationToken token)
    {
        if (HasEnded)
            return;
        CheckThread();
        var loop = EventLoop.Require();
        loop.CheckOwn(_root);
        var registration = token.UnsafeRegister(_ => loop.TryPost(static task => ((CoroutineTask)task!).Cancel(), this), null);
        Core!.AddCallback(() => registration.Dispose());
    }
}
