using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Somebody else's enumerator, as generated code steps it: so that a loop over any sequence is written in one way.</summary>
internal sealed class ForeignIterator<T> : CoroutineIterator<T>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    [ThreadStatic]
    private static FramePool? t_pool;

    private IAsyncEnumerator<T> _enumerator = null!;
    private ValueTaskAwaiter<bool> _moving;
    private ValueTaskAwaiter _closing;

    public override string Method => $"await foreach over {_enumerator?.GetType().Name}";

    private protected override bool NeedsClosing => _enumerator is not null;

    internal static ForeignIterator<T> Rent(IAsyncEnumerator<T> enumerator)
    {
        var iterator = TakeFrom<ForeignIterator<T>>(t_pool) ?? new ForeignIterator<T>();
        iterator._enumerator = enumerator;
        return iterator;
    }

    protected internal override CoroutineFrame<bool>? Start(out bool moved)
    {
        moved = false;
        if (IsClosing)
        {
            _closing = _enumerator.DisposeAsync().GetAwaiter();
            if (!_closing.IsCompleted)
            {
                SuspendOn(ref _closing, Waiting);
                return this;
            }
        }
        else
        {
            _moving = _enumerator.MoveNextAsync().GetAwaiter();
            if (!_moving.IsCompleted)
            {
                SuspendOn(ref _moving, Waiting);
                return this;
            }
        }

        moved = EndWait();
        return null;
    }

    protected internal override CoroutineFrame? Resume()
    {
        // a postponed step has not begun
        if (State == 0)
            return Start(out var moved) is null ? Complete(moved) : null;
        State = 0;
        Resumed();
        return Complete(EndWait());
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected override CoroutineIterator<T> Copy() => throw new NotSupportedException();

    protected override void Release()
    {
        _enumerator = null!;
        _moving = default;
        _closing = default;
        ReturnToPool();
    }

    private bool EndWait()
    {
        if (IsClosing)
        {
            _closing.GetResult();
            return false;
        }

        if (!_moving.GetResult())
            return false;
        Current = _enumerator.Current;
        return true;
    }
}
