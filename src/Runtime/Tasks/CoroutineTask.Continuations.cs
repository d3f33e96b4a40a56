namespace Coroutines;

public partial class CoroutineTask : ICoroutineWait
{
    private List<CoroutineWaiter>? _waiters;
    private List<Action<CoroutineTask>>? _callbacks;

    /// <summary>Calls back in its turn when the task ends; soon when it has ended.</summary>
    /// <param name="callback">Receives the task.</param>
    public void AddDoneCallback(Action<CoroutineTask> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (Done)
            Loop.CallSoon(() => callback(this));
        else
            (_callbacks ??= []).Add(callback);
    }

    bool ICoroutineWait.Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => Cancel(cancel.Message);

    internal void AddWaiter(CoroutineWaiter waiter) => (_waiters ??= []).Add(waiter);

    internal void AddContinuation(Action continuation) => AddDoneCallback(_ => continuation());

    private void RunContinuations()
    {
        if (_waiters is { } waiters)
        {
            _waiters = null;
            foreach (var waiter in waiters)
                waiter.TryResume();
        }

        if (_callbacks is { } callbacks)
        {
            _callbacks = null;
            foreach (var callback in callbacks)
                Loop.CallSoon(() => callback(this));
        }
    }
}
