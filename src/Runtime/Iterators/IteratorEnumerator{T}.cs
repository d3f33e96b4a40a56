using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// An enumeration in the hands of code that knows nothing of frames: LINQ, an <c>async Task</c> method, a body left to the compiler. A step
/// begins where it is asked for; one that suspends goes on as a task of its own, with this as its first frame, and completes a value task.
/// </summary>
[StackTraceHidden]
internal sealed class IteratorEnumerator<T>(CoroutineIterator<T> iterator) : VoidCoroutineFrame, IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource
{
    /// <summary>Odd: an error of the step is told to the value task.</summary>
    private const int Stepping = 3;

    private readonly string _method = iterator.Method;

    private CoroutineIterator<T>? _iterator = iterator;
    private EventLoop? _loop;
    private ManualResetValueTaskSourceCore<bool> _ended;

    public override string Method => _method;

    public T Current => _iterator is null ? default! : _iterator.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        if (_iterator is not { HasEnded: false } iterator)
            return default;
        CheckIsMine();
        if (iterator.IsRunning)
            iterator.MoveNext(out _);
        if (_loop is null)
        {
            _loop = EventLoop.Require();
            _loop.OpenIterators.Add(this);
        }

        return Step(iterator, isClosing: false, out var moved) ? new(moved) : new(this, _ended.Version);
    }

    public ValueTask DisposeAsync()
    {
        if (_iterator is not { } iterator)
            return default;
        if (_loop is null || iterator.HasEnded)
        {
            Forget();
            iterator.Close();
            return default;
        }

        CheckIsMine();
        if (iterator.IsRunning)
            iterator.Close();
        Forget();
        return Step(iterator, isClosing: true, out _) ? default : new(this, _ended.Version);
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _ended.GetResult(token);

    void IValueTaskSource.GetResult(short token) => _ended.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _ended.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _ended.OnCompleted(continuation, state, token, flags);

    protected internal override CoroutineFrame? Start() => throw new UnreachableException();

    /// <summary>The step has ended. Who waits for it runs as a callback does, outside of the task that is over.</summary>
    protected internal override CoroutineFrame? Resume()
    {
        var error = TakeError();
        var moved = error is null && TakeResult<bool>();
        EndTask();
        _loop!.SwitchTo(null);
        if (error is null)
            _ended.SetResult(moved);
        else
            _ended.SetException(error);
        return null;
    }

    protected internal override void Recycle()
    {
    }

    /// <summary>Begins a step on the caller's stack, but not in the caller's task: the caller's cancel does not reach it.</summary>
    /// <returns>True when it ended with a result; otherwise the value task tells the end.</returns>
    private bool Step(CoroutineIterator<T> iterator, bool isClosing, out bool moved)
    {
        var loop = _loop!;
        moved = false;
        _ended.Reset();
        loop.BeginEagerly(Task ??= new TaskCore(this));
        try
        {
            var suspended = isClosing ? iterator.Close() : iterator.MoveNext(out moved);
            if (suspended is null)
            {
                EndTask();
                return true;
            }

            SuspendOn(suspended, Stepping);
            Task.Context = ExecutionContext.Capture();
        }
        catch (Exception error)
        {
            EndTask();
            _ended.SetException(error);
        }
        finally
        {
            loop.EndEagerly();
        }

        return false;
    }

    private void EndTask()
    {
        if (_iterator is { HasEnded: true })
            _loop!.OpenIterators.Remove(this);
        Task!.SetCompleted();
        if (!Task.IsFreeFor(this))
            Task = null;
    }

    private void CheckIsMine()
    {
        if (EventLoop.Running is not { } loop)
            throw new InvalidOperationException($"Iterator '{_method}' was enumerated where no event loop runs; enumerate it in a coroutine.");
        if (_loop is not null && !ReferenceEquals(_loop, loop))
            throw new InvalidOperationException($"Iterator '{_method}' is enumerated on another event loop.");
    }

    private void Forget()
    {
        _iterator = null;
        _loop?.OpenIterators.Remove(this);
    }
}
