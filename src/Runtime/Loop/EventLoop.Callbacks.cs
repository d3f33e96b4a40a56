namespace Coroutines;

public sealed partial class EventLoop
{
    private static readonly SendOrPostCallback InvokeAction = static action => ((Action)action!)();

    /// <summary>Calls back after everything that is ready now, with the caller's <c>AsyncLocal</c> values.</summary>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallSoon(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        var frame = CallbackFrame.Rent(this, InvokeAction, callback, ExecutionContext.Capture());
        frame.PushReady();
        return new CallbackHandle(frame);
    }

    /// <summary>Calls back after a time on the loop's clock.</summary>
    /// <param name="delay">How long; not positive is as <see cref="CallSoon"/>.</param>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallLater(TimeSpan delay, Action callback) => CallAt(delay <= TimeSpan.Zero ? Time : new TimeSpan(DeadlineAfter(delay)), callback);

    /// <summary>Calls back at a time on the loop's clock.</summary>
    /// <param name="when">A time as <see cref="Time"/> tells it.</param>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallAt(TimeSpan when, Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        var frame = CallbackFrame.Rent(this, InvokeAction, callback, ExecutionContext.Capture());
        Timers.Add(when.Ticks, frame.WaitForTimer());
        return new CallbackHandle(frame);
    }

    /// <summary>Calls back on the loop. From any thread.</summary>
    /// <param name="callback">What to call.</param>
    /// <exception cref="InvalidOperationException">The loop has ended.</exception>
    public void CallSoonThreadsafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        Inbox.Post(CallbackFrame.Rent(this, InvokeAction, callback, ExecutionContext.Capture()));
    }

    /// <summary>Runs a coroutine on the loop. From any thread. Asyncio's <c>run_coroutine_threadsafe</c>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>A .NET task with its result.</returns>
    public Task Submit(Coroutine coroutine)
    {
        ThrowIfClosed();
        var frame = coroutine.Claim();
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CallSoonThreadsafe(() => StartTask(frame, null).CopyTo(source));
        return source.Task;
    }

    /// <summary>Runs a coroutine on the loop. From any thread. Asyncio's <c>run_coroutine_threadsafe</c>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>A .NET task with its result.</returns>
    public Task<T> Submit<T>(Coroutine<T> coroutine)
    {
        ThrowIfClosed();
        var frame = coroutine.Claim();
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        CallSoonThreadsafe(() => StartTask(frame, null).CopyTo(source));
        return source.Task;
    }

    /// <summary>For the synchronization context: callers have captured their own execution context.</summary>
    internal void Post(SendOrPostCallback callback, object? state)
    {
        var frame = CallbackFrame.Rent(this, callback, state, null);
        if (ReferenceEquals(t_running, this))
            frame.PushReady();
        else
            Inbox.Post(frame);
    }

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new InvalidOperationException("The event loop has ended.");
    }
}
