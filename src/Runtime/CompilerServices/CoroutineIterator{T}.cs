using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// The frame of an async iterator: one enumeration of it, and before that the sequence that an ordinary call returns. Each step to the next
/// item is awaited like a coroutine with a <c>bool</c> result, which ends at a <c>yield return</c> and goes on there in the next step.
/// </summary>
/// <remarks>
/// The sequence itself never runs: each enumeration is a copy of it. Generated code has an enumeration to itself and steps it from frame to
/// frame; everybody else holds an <see cref="IteratorEnumerator{T}"/>, which does the same on their behalf. So the frame can be pooled.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public abstract partial class CoroutineIterator<T> : CoroutineFrame<bool>, IAsyncEnumerable<T>
{
    private CancellationTokenSource? _combined;

    private IteratorPhase _phase;

    /// <summary>The value of the last <c>yield return</c>.</summary>
    public T Current { get; protected set; } = default!;

    /// <summary>Whether the consumer has left: the body runs its <c>finally</c> blocks and ends.</summary>
    public bool IsClosing { get; private set; }

    internal bool IsRunning => _phase == IteratorPhase.Running;

    internal bool HasEnded => _phase == IteratorPhase.Ended;

    /// <summary>Whether leaving now would skip something: a <c>finally</c> block around the last <c>yield return</c>.</summary>
    private protected virtual bool NeedsClosing => _phase == IteratorPhase.Yielded && (State & 1) != 0;

    /// <summary>A new enumeration of any sequence; of one of ours it is stepped from frame to frame.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="cancellationToken">What <c>WithCancellation</c> gives.</param>
    public static CoroutineIterator<T> Open(IAsyncEnumerable<T> sequence, CancellationToken cancellationToken = default) =>
        (sequence is CoroutineIterator<T> iterator ? iterator.Copy() : ForeignIterator<T>.Rent(sequence)).With(cancellationToken);

    /// <summary>What is left of an enumeration that somebody else began.</summary>
    public static CoroutineIterator<T> Over(IAsyncEnumerator<T> enumerator) => ForeignIterator<T>.Rent(enumerator);

    /// <summary>Passes a token on to the parameter marked <c>[EnumeratorCancellation]</c>, if there is one. Before the first step.</summary>
    public CoroutineIterator<T> With(CancellationToken cancellationToken)
    {
        if (cancellationToken != default)
            Take(cancellationToken);
        return this;
    }

    /// <summary>Runs to the next item.</summary>
    /// <returns>Null when the step has ended and <paramref name="moved"/> says whether there is an item, otherwise the frame to suspend on.</returns>
    public CoroutineFrame? MoveNext(out bool moved)
    {
        if (_phase < IteratorPhase.Ended)
            return Step(out moved);
        if (_phase == IteratorPhase.Running)
            throw IteratorErrors.Running(Method);
        moved = false;
        return null;
    }

    /// <summary>Ends the enumeration, which is not touched any more: runs the <c>finally</c> blocks around the last <c>yield return</c>.</summary>
    /// <returns>Null when that has ended, otherwise the frame to suspend on.</returns>
    public CoroutineFrame? Close()
    {
        if (_phase == IteratorPhase.Running)
            throw IteratorErrors.ClosedWhileRunning(Method);
        IsClosing = true;
        if (NeedsClosing)
            return Step(out _);
        EndStep(moved: false);
        return null;
    }

    /// <summary>An enumeration for callers that know nothing of frames. To be called on an enumeration, not on the sequence.</summary>
    public IAsyncEnumerator<T> ToEnumerator() => new IteratorEnumerator<T>(this, Method);

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Copy().With(cancellationToken).ToEnumerator();

    /// <summary>A frame with the same arguments, which has not started.</summary>
    protected abstract CoroutineIterator<T> Copy();

    /// <summary>Clears the frame and returns it to its list.</summary>
    protected abstract void Release();

    /// <summary>Gives the consumer's token to the parameter that wants it.</summary>
    protected virtual void Take(CancellationToken cancellationToken)
    {
    }

    /// <summary>The argument, or the consumer's token, or what both of them cancel.</summary>
    protected CancellationToken Combine(CancellationToken argument, CancellationToken consumers)
    {
        if (argument == default || argument == consumers)
            return consumers;
        _combined = CancellationTokenSource.CreateLinkedTokenSource(argument, consumers);
        return _combined.Token;
    }

    /// <summary>Keeps an item for the consumer, and where the body goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Yield(T item, int state)
    {
        Current = item;
        State = state;
    }

    /// <summary>A step has ended: by its result, or by an exception, which leaves none.</summary>
    protected internal sealed override void Recycle() => EndStep(Result);

    private CoroutineFrame? Step(out bool moved)
    {
        _phase = IteratorPhase.Running;
        Result = false;
        moved = false;
        if (!HasStack())
            return Postpone();
        var failed = true;
        try
        {
            var suspended = Start(out moved);
            failed = false;
            if (suspended is null)
                EndStep(moved);
            return suspended;
        }
        finally
        {
            if (failed)
                EndStep(moved: false);
        }
    }

    private void EndStep(bool moved)
    {
        Caller = null;
        if (moved)
        {
            _phase = IteratorPhase.Yielded;
            return;
        }

        _phase = IteratorPhase.Ended;
        State = 0;
        Current = default!;
        _combined?.Dispose();
        _combined = null;
        if (!IsClosing)
            return;
        IsClosing = false;
        _phase = IteratorPhase.Fresh;
        Release();
    }
}
