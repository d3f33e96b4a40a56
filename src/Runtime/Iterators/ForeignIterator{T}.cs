using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Somebody else's enumerator, as generated code steps it: so that a loop over any sequence is written in one way.</summary>
internal sealed class ForeignIterator<T> : CoroutineIterator<T>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Stepping = 2;

    [ThreadStatic]
    private static FramePool? t_pool;

    private IAsyncEnumerable<T>? _sequence;
    private CancellationToken _token;
    private IAsyncEnumerator<T>? _enumerator;

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
        if (_enumerator is null)
        {
            EnumeratorSteps.ThrowIfPutOff();
            _enumerator = _sequence!.GetAsyncEnumerator(_token);
        }

        moved = false;
        if ((IsClosing ? EnumeratorSteps.Close(_enumerator) : EnumeratorSteps.MoveNext(_enumerator, out moved)) is { } suspended)
        {
            SuspendOn(suspended, Stepping);
            return this;
        }

        Keep(moved);
        return null;
    }

    protected internal override CoroutineFrame? Resume()
    {
        bool moved;
        if (State == 0)
        {
            // a postponed step has not begun
            if (Start(out moved) is not null)
                return null;
        }
        else
        {
            State = 0;
            moved = TakeResult<bool>();
            Keep(moved);
        }

        return Complete(moved);
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected override CoroutineIterator<T> Copy() => throw new NotSupportedException();

    protected override void Take(CancellationToken cancellationToken) => _token = cancellationToken;

    protected override void Release()
    {
        _sequence = null;
        _token = default;
        _enumerator = null;
        ReturnToPool();
    }

    private static ForeignIterator<T> Rent() => TakeFrom<ForeignIterator<T>>(t_pool) ?? new ForeignIterator<T>();

    private void Keep(bool moved)
    {
        if (moved)
            Current = _enumerator!.Current;
    }
}
