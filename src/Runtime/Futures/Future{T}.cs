using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A result that somebody will set: for code that tells its end by a callback. It can be awaited any number of times. Asyncio's
/// <c>Future</c>.
/// </summary>
/// <remarks>
/// A future belongs to the loop that ran where it was made, and to its thread: elsewhere every member but <see cref="Done"/> and
/// <see cref="Cancelled"/> throws an <see cref="InvalidOperationException"/>. From another thread, set it by way of
/// <see cref="EventLoop.CallSoonThreadsafe"/>. A cancel of a coroutine that awaits it cancels the future, and so everybody who awaits it.
/// </remarks>
/// <typeparam name="T">The type of the result.</typeparam>
/// <seealso href="https://docs.python.org/3/library/asyncio-future.html#asyncio.Future">asyncio.Future</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Future<T>
{
    private readonly EventLoop _loop;
    private EndWaiters _waiters;
    private TaskOutcome _outcome;
    private T _result = default!;
    private Exception? _error;
    private string? _key;
    private LoopGuard? _guard;

    /// <summary>Makes a future of the running loop.</summary>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public Future() => _loop = EventLoop.Require();

    /// <summary>Makes a future that is completed from outside: whoever knows the key finds it by <see cref="EventLoop.FindFuture{T}"/>, also after the loop was restored from an image.</summary>
    /// <param name="key">The key, which no pending future of the loop has: an order's number, a request's.</param>
    /// <exception cref="ArgumentException">A pending future of the loop has this key.</exception>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public Future(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _loop = EventLoop.Require();
        _loop.Keyed.Add(key, this);
        _key = key;
    }

    /// <summary>The key by which the outside world finds it; null when it has none. From any thread.</summary>
    public string? Key => _key;

    /// <summary>Whether it has a result, an exception, or has been cancelled. From any thread.</summary>
    public bool Done => _outcome != TaskOutcome.Pending;

    /// <summary>Whether it has been cancelled. From any thread.</summary>
    public bool Cancelled => _outcome == TaskOutcome.Cancelled;

    /// <summary>The exception that was set, or null. Reading it counts as having seen it.</summary>
    public Exception? Exception
    {
        get
        {
            CheckOwner();
            if (_outcome != TaskOutcome.Failed)
                return null;
            MarkRetrieved();
            return _error;
        }
    }

    /// <summary>The result; throws the exception that was set, or the cancel.</summary>
    /// <exception cref="InvalidOperationException">It is not done.</exception>
    public T Result
    {
        get
        {
            CheckOwner();
            return GetResult();
        }
    }

    /// <summary>Gives it its result and lets those who await it go on, in their turn.</summary>
    /// <exception cref="InvalidOperationException">It is done already.</exception>
    public void SetResult(T result)
    {
        if (!TrySetResult(result))
            throw IsDone();
    }

    /// <summary>Gives it its result, unless it is done already.</summary>
    /// <returns>False when it was done.</returns>
    public bool TrySetResult(T result)
    {
        CheckOwner();
        if (Done)
            return false;
        _result = result;
        End(TaskOutcome.Completed);
        return true;
    }

    /// <summary>Lets those who await it fail, in their turn. An exception that nobody sees is reported.</summary>
    /// <exception cref="InvalidOperationException">It is done already.</exception>
    public void SetException(Exception exception)
    {
        if (!TrySetException(exception))
            throw IsDone();
    }

    /// <summary>Lets those who await it fail, unless it is done already.</summary>
    /// <returns>False when it was done.</returns>
    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        CheckOwner();
        if (Done)
            return false;
        _error = exception;
        _guard = new UnretrievedGuard(_loop, $"a future of {typeof(T).Name}", exception);
        End(TaskOutcome.Failed);
        return true;
    }

    /// <summary>Cancels it: those who await it get a <see cref="CoroutineCancelledException"/>.</summary>
    /// <param name="message">The message of the exception.</param>
    /// <returns>False when it was done.</returns>
    public bool Cancel(string? message = null)
    {
        CheckOwner();
        if (Done)
            return false;
        _error = new CoroutineCancelledException(message);
        End(TaskOutcome.Cancelled);
        return true;
    }

    /// <summary>Calls back in its turn when it is done, with the caller's <c>AsyncLocal</c> values; soon when it is done already.</summary>
    /// <param name="callback">Receives the future. What it throws goes to the loop's exception handler.</param>
    public void AddDoneCallback(Action<Future<T>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        AddContinuation(new EndCallback(this, callback).Invoke);
    }

    /// <summary>Takes a callback back.</summary>
    /// <param name="callback">As it was given to <see cref="AddDoneCallback"/>.</param>
    /// <returns>How many there were.</returns>
    public int RemoveDoneCallback(Action<Future<T>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckOwner();
        return _waiters.RemoveCallbacks(action => action.Target is EndCallback done && done.Callback == callback);
    }

    /// <summary>What <c>await</c> calls.</summary>
    public FutureAwaiter<T> GetAwaiter() => new(this);

    /// <summary>The type and how it stands.</summary>
    public override string ToString() => $"Future<{typeof(T).Name}>: {_outcome.ToString().ToLowerInvariant()}";

    bool ICoroutineWait.Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => Cancel(cancel.Message);

    internal bool CheckDone()
    {
        CheckOwner();
        return Done;
    }

    internal void AddWaiter(CoroutineFrame frame)
    {
        if (Done)
            frame.SuspendReady();
        else
            _waiters.Add(frame.WaitOn(this));
    }

    internal void AddContinuation(Action continuation)
    {
        CheckOwner();
        if (Done)
            _loop.CallSoon(continuation);
        else
            _waiters.Add(continuation);
    }

    internal T GetResult()
    {
        if (_outcome == TaskOutcome.Completed)
            return _result;
        if (_outcome == TaskOutcome.Pending)
            throw new InvalidOperationException($"A future of {typeof(T).Name} has no result yet; await it.");
        MarkRetrieved();
        throw CoroutineExceptions.Rethrow(_error!);
    }

    private void MarkRetrieved()
    {
        _guard?.Release();
        _guard = null;
    }

    private void End(TaskOutcome outcome)
    {
        _outcome = outcome;
        if (_key is not null)
            _loop.Keyed.Remove(_key);
        _waiters.WakeAll(null);
    }

    private void CheckOwner()
    {
        if (!ReferenceEquals(EventLoop.Running, _loop))
        {
            throw new InvalidOperationException(
                $"A future of {typeof(T).Name} was used outside of its event loop, or after the loop's end. From another thread, go through the loop's CallSoonThreadsafe.");
        }
    }

    private InvalidOperationException IsDone() => new(
        $"A future of {typeof(T).Name} is done already ({_outcome.ToString().ToLowerInvariant()}); use TrySetResult or TrySetException where several may set it.");

    /// <summary>Keeps the callback apart from the future, so that it can be found again.</summary>
    private sealed class EndCallback(Future<T> future, Action<Future<T>> callback) : DoneCallback
    {
        internal Action<Future<T>> Callback => callback;

        internal void Invoke() => callback(future);
    }
}
