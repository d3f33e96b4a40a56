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

    private IAsyncEnumerable<T>? _sequence;
    private CancellationToken _token;
    private IAsyncEnumerator<T>? _enumerator;
    private ValueTaskAwaiter<bool> _moving;
    private ValueTaskAwaiter _closing;

    public override string Method => $"await foreach over {((object?)_enumerator ?? _sequence)?.GetType().Name}";

    private protected override bool NeedsClosing => _enumerator is not null;

    internal static ForeignIterator<T> Rent(IAsyncEnumerator<T> enumerator)
    {
        var iterator = Rent();
        iterator._enumerator = enumerator;
        return iterator;
    }

    /// <summary>The enumerator is asked for in the first step, when the token is known.</summary>
    internal static ForeignIterator<T> Rent(IAsyncEnumerable<T> sequence)
    {
        var iterator = Rent();
        iterator._sequence = sequence;
        return iterator;
    }

    protected internal override CoroutineFrame<bool>? Start(out bool moved)
    {
        moved = false;
        if (IsClosing)
        {
            _closing = _enumerator!.DisposeAsync().GetAwaiter();
            if (!_closing.IsCompleted)
            {
                SuspendOn(ref _closing, Waiting);
                return this;
            }
        }
        else
        {
            TaskCore.Find(EventLoop.Require().RunningRoot!)?.ThrowIfPutOff();
            _enumerator ??= _sequence!.GetAsyncEnumerator(_token);
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

    protected override void Take(CancellationToken cancellationToken) => _token = cancellationToken;

    protected override void Release()
    {
        _sequence = null;
        _token = default;
        _enumerator = null;
        _moving = default;
        _closing = default;
        ReturnToPool();
    }

    private static ForeignIterator<T> Rent() => TakeFrom<ForeignIterator<T>>(t_pool) ?? new ForeignIterator<T>();

    private bool EndWait()
    {
        if (IsClosing)
        {
            _closing.GetResult();
            return false;
        }

        if (!_moving.GetResult())
            return false;
        Current = _enumerator!.Current;
        return true;
    }
}
