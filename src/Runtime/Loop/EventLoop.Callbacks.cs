namespace Coroutines;

public sealed partial class EventLoop
{
    internal static readonly SendOrPostCallback InvokeAction = static action => ((Action)action!)();

    private readonly PostedCallbacks _posted;

    /// <summary>Calls back after everything that is ready now, with the caller's <c>AsyncLocal</c> values.</summary>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallSoon(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        return CallSoonIn(ExecutionContext.Capture(), callback);
    }

    /// <summary>The same with the <c>AsyncLocal</c> values of another one.</summary>
    internal CallbackHandle CallSoonIn(ExecutionContext? context, Action callback)
    {
        var frame = CallbackFrame.Rent(this, InvokeAction, callback, context);
        frame.PushReady();
        return new CallbackHandle(frame);
    }

    /// <summary>Calls back after a time on the loop's clock.</summary>
    /// <param name="delay">How long; not positive is as <see cref="CallSoon"/>, <see cref="Timeout.InfiniteTimeSpan"/> is never.</param>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallLater(TimeSpan delay, Action callback) => CallAt(TimeAfter(delay), callback);

    /// <summary>Calls back at a time on the loop's clock.</summary>
    /// <param name="when">A time as <see cref="Time"/> tells it; <see cref="TimeSpan.MaxValue"/> is never.</param>
    /// <param name="callback">What to call.</param>
    public CallbackHandle CallAt(TimeSpan when, Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        var frame = CallbackFrame.Rent(this, InvokeAction, callback, ExecutionContext.Capture());
        Timers.Add(Time.Ticks, when.Ticks, frame.WaitForTimer());
        StopRunningOn();
        return new CallbackHandle(frame);
    }

    internal TimeSpan TimeAfter(TimeSpan delay)
    {
        if (delay == Timeout.InfiniteTimeSpan)
            return TimeSpan.MaxValue;
        return delay <= TimeSpan.Zero ? Time : new TimeSpan(DeadlineAfter(delay));
    }

    /// <summary>Calls back on the loop. From any thread.</summary>
    /// <param name="callback">What to call.</param>
    /// <exception cref="InvalidOperationException">The loop has ended.</exception>
    public void CallSoonThreadsafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (!Inbox.TryPost(new Posting(InvokeAction, callback, ExecutionContext.Capture())))
            throw Ended();
    }

    /// <summary>Runs a coroutine on the loop. From any thread. Asyncio's <c>run_coroutine_threadsafe</c>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="cancellationToken">
    /// Cancels the coroutine's task when it is cancelled, from whatever thread; a coroutine that has not started never runs. As with every cancel, the coroutine cleans up
    /// first, and one that catches the cancel goes on.
    /// </param>
    /// <returns>
    /// A .NET task that ends as the coroutine does; it fails with an <see cref="InvalidOperationException"/> when the loop begins to end before the coroutine has started, and
    /// when it gives the coroutine up at its end.
    /// </returns>
    /// <exception cref="InvalidOperationException">The loop has ended.</exception>
    public Task Submit(Coroutine coroutine, CancellationToken cancellationToken = default)
    {
        var submission = new Submission(this, coroutine.Claim(), cancellationToken);
        return Inbox.TryPost(submission) ? submission.Task : throw Ended();
    }

    /// <inheritdoc cref="Submit(Coroutine, CancellationToken)"/>
    public Task<T> Submit<T>(Coroutine<T> coroutine, CancellationToken cancellationToken = default)
    {
        var submission = new Submission<T>(this, coroutine.Claim(), cancellationToken);
        return Inbox.TryPost(submission) ? submission.Task : throw Ended();
    }

    /// <summary>From any thread. Callers have captured their own execution context. False when the loop has ended.</summary>
    internal bool TryPost(SendOrPostCallback callback, object? state)
    {
        if (!RunsHere)
            return Inbox.TryPost(new Posting(callback, state, null));
        _posted.Add(callback, state);
        return true;
    }

    internal static InvalidOperationException Ended() => new("The event loop has ended.");
}
