using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// An enumeration in the hands of code that knows nothing of frames: LINQ, an <c>async Task</c> method, a body left to the compiler. A step
/// begins where it is asked for; one that suspends goes on as a task of its own and completes a value task. A rewritten loop steps the iterator itself.
/// </summary>
[StackTraceHidden]
internal sealed class IteratorEnumerator<T>(CoroutineIterator<T>? iterator, string method) : IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource, IOpenIterator
{
    private readonly string _method = method;

    private CoroutineIterator<T>? _iterator = iterator;
    private EventLoop? _loop;
    private ManualResetValueTaskSourceCore<bool> _ended;
    private bool _isPending;
    private bool _moved;
    private Exception? _error;

    public T Current => _iterator is null ? default! : _iterator.Current;

    public ValueTask<bool> MoveNextAsync() =>
        ToMove() is not { } iterator ? default : Step(iterator, isClosing: false, out var moved) ? new(moved) : new(this, _ended.Version);

    public ValueTask DisposeAsync() =>
        ToClose() is not { } iterator || Step(iterator, isClosing: true, out _) ? default : new(this, _ended.Version);

    /// <summary>A step of a consumer that knows of frames: a part of its task, and not one of its own.</summary>
    /// <returns>As that of the iterator: null, or the frame to suspend on.</returns>
    internal CoroutineFrame? MoveNext(out bool moved)
    {
        moved = false;
        return ToMove()?.MoveNext(out moved);
    }

    /// <summary>The end of such a consumer's enumeration.</summary>
    internal CoroutineFrame? Close() => ToClose()?.Close();

    async Coroutine IOpenIterator.Close() => await DisposeAsync();

    bool IValueTaskSource<bool>.GetResult(short token) => _ended.GetResult(token);

    void IValueTaskSource.GetResult(short token) => _ended.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _ended.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _ended.OnCompleted(continuation, state, token, flags);

    /// <summary>A step that suspended has ended. Who waits for it is told by a callback, outside of the task that is over.</summary>
    internal void EndStep(bool moved, Exception? error)
    {
        (_moved, _error) = (moved, error);
        ForgetEnded();
        _loop!.TryPost(static enumerator => ((IteratorEnumerator<T>)enumerator!).Tell(), this);
    }

    /// <returns>What is to be stepped; null: nothing more comes.</returns>
    private CoroutineIterator<T>? ToMove()
    {
        if (_isPending || _iterator is { IsRunning: true })
            throw IteratorErrors.Running(_method);
        if (_iterator is not { HasEnded: false } iterator)
            return null;
        Enter();
        return iterator;
    }

    /// <returns>What is to be closed, and is not this one's any more; null: nothing is left to be done.</returns>
    private CoroutineIterator<T>? ToClose()
    {
        if (_isPending || _iterator is { IsRunning: true })
            throw IteratorErrors.ClosedWhileRunning(_method);
        if (_iterator is not { } iterator)
            return null;
        if (_loop is null || iterator.HasEnded)
        {
            Forget();
            iterator.Close();
            return null;
        }

        Enter();
        Forget();
        return iterator;
    }

    /// <summary>Begins a step on the caller's stack, but not in the caller's task: a cancel of that one does not reach it.</summary>
    /// <returns>True when it ended with a result; otherwise the value task tells the end.</returns>
    private bool Step(CoroutineIterator<T> iterator, bool isClosing, out bool moved)
    {
        moved = false;
        var step = IteratorStep<T>.Rent(this, _method);
        _loop!.BeginEagerly(step);
        try
        {
            var suspended = isClosing ? iterator.Close() : iterator.MoveNext(out moved);
            if (suspended is not null)
            {
                step.WaitFor(suspended);
                _ended.Reset();
                _isPending = true;
                return false;
            }

            step.End();
            ForgetEnded();
            return true;
        }
        catch (Exception error)
        {
            step.End();
            ForgetEnded();
            _ended.Reset();
            _ended.SetException(error);
            return false;
        }
        finally
        {
            _loop.EndEagerly(step);
        }
    }

    /// <summary>Shows images how it stands between two steps: one that waits is a task of its own, which they do not have.</summary>
    internal void Show(ImageMembers members)
    {
        members.RequireToSave(!_isPending, $"a step of '{_method}' waits that was begun by 'MoveNextAsync'. In an 'await foreach' it could be saved.");
        var hasBegun = _loop is not null;
        members.Member("begun", ref hasBegun);
        if (hasBegun)
            members.WhenAttached(GoOn);
    }

    /// <summary>How images know it: the enumeration, and what it is called.</summary>
    internal (CoroutineIterator<T>? Iterator, string Method) Parts => (_iterator, _method);

    private void GoOn(EventLoop loop)
    {
        _loop = loop;
        if (_iterator is { HasEnded: false })
            loop.OpenIterators.Add(this);
    }

    private void Tell()
    {
        var error = _error;
        _error = null;
        _isPending = false;
        if (error is null)
            _ended.SetResult(_moved);
        else
            _ended.SetException(error);
    }

    private void Enter()
    {
        var loop = EventLoop.Stepping ?? throw IteratorErrors.NoLoop(_method);
        if (_loop is null)
        {
            _loop = loop;
            _iterator!.MoveTo(loop.Thread);
            loop.OpenIterators.Add(this);
        }
        else if (!ReferenceEquals(_loop, loop))
        {
            throw IteratorErrors.OtherLoop(_method);
        }
    }

    private void Forget()
    {
        _iterator = null;
        _loop?.OpenIterators.Remove(this);
    }

    /// <summary>What has ended needs no end of the loop to close it.</summary>
    private void ForgetEnded()
    {
        if (_iterator is { HasEnded: true })
            _loop!.OpenIterators.Remove(this);
    }
}
