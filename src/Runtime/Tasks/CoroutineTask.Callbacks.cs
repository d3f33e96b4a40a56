using Coroutines.CompilerServices;

namespace Coroutines;

public partial class CoroutineTask
{
    /// <summary>Calls back in its turn when the task ends, with the caller's <c>AsyncLocal</c> values; soon when it has ended.</summary>
    /// <param name="callback">Receives the task.</param>
    public void AddDoneCallback(Action<CoroutineTask> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        AddContinuation(new EndCallback(this, callback).Invoke);
    }

    /// <summary>Takes a callback back.</summary>
    /// <param name="callback">As it was given to <see cref="AddDoneCallback"/>.</param>
    /// <returns>How many there were.</returns>
    public int RemoveDoneCallback(Action<CoroutineTask> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        return ExistingCore?.RemoveCallbacks(action => action.Target is EndCallback done && done.Callback == callback) ?? 0;
    }

    /// <summary>
    /// A .NET task that ends as this one does, for code outside of the loop. If the loop gives this one up at its end, it fails with an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public Task AsTask()
    {
        CheckThread();
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CopyTo(source);
        return source.Task;
    }

    /// <param name="source">What ends as this does.</param>
    /// <param name="token">The one to name as the reason of a cancel, when it is cancelled.</param>
    internal void CopyTo(TaskCompletionSource source, CancellationToken token = default) => Copy(new Outside(this, source, token));

    private protected string GivenUp =>
        $"The event loop ended and gave up task '{NameForMessages}', which did not end when it was cancelled: does it catch every exception?";

    private protected void Copy(OutsideTask outside)
    {
        if (!HasEnded && LoopTable.Find(_root.LoopId) is { } loop)
            AddContinuation(outside.Follow(loop));
        else
            outside.EndWithLoop();
    }

    /// <summary>
    /// What <c>IsCompleted</c> asks. It refuses what can never end here, and not <see cref="AddWaiter"/>: in the compiler's machines that
    /// comes too late for the body's own <c>finally</c>.
    /// </summary>
    internal bool CheckCompleted()
    {
        if (HasEnded)
            return true;
        var loop = EventLoop.Require();
        loop.CheckOwn(_root);
        if (ReferenceEquals(loop.RunningRoot, _root))
            throw new InvalidOperationException($"Task '{NameForMessages}' cannot await itself.");
        return false;
    }

    internal void AddWaiter(CoroutineFrame frame)
    {
        if (Core is { Outcome: TaskOutcome.Pending } core)
            core.AddWaiter(frame.WaitOn(core));
        else
            frame.SuspendReady();
    }

    internal void AddContinuation(Action continuation)
    {
        if (Core is { } core)
            core.AddCallback(continuation);
        else
            EventLoop.Require().CallSoon(continuation);
    }

    private protected bool TryCopyFailure(Action<Exception> setException, Action<CancellationToken> setCanceled, CancellationToken token)
    {
        if (Outcome == TaskOutcome.Cancelled)
            setCanceled(token.IsCancellationRequested ? token : new CancellationToken(canceled: true));
        else if (Ending is { } exception)
            setException(exception);
        else
            return false;
        return true;
    }

    private sealed class Outside(CoroutineTask task, TaskCompletionSource source, CancellationToken token) : OutsideTask
    {
        protected override bool CanCopy => task.HasEnded;

        protected override string Missed => task.GivenUp;

        protected override void Copy()
        {
            if (!task.TryCopyFailure(source.SetException, source.SetCanceled, token))
                source.SetResult();
        }

        protected override void Fail(Exception exception) => source.SetException(exception);
    }

    /// <summary>Keeps the callback apart from the task, so that it can be found again.</summary>
    private sealed class EndCallback(CoroutineTask task, Action<CoroutineTask> callback) : DoneCallback
    {
        internal Action<CoroutineTask> Callback => callback;

        internal void Invoke() => callback(task);
    }
}
