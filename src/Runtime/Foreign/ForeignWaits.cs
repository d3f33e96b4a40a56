namespace Coroutines;

/// <summary>A loop's waits for foreign awaiters: how many are out, and when a delivered one can be used again.</summary>
internal sealed class ForeignWaits
{
    /// <summary>Those for .NET tasks, to be used again. Others are kept by their thread.</summary>
    internal readonly WaitPool<TaskWait> TaskWaits = new();

    private ForeignWait? _delivered;
    private ForeignWait? _deliveredBefore;

    /// <summary>How many coroutines wait for one.</summary>
    internal int Pending { get; private set; }

    /// <summary>Whether <see cref="EndRound"/> has anything to do.</summary>
    internal bool HasDelivered => _delivered is not null || _deliveredBefore is not null;

    internal void Started() => Pending++;

    internal void Ended() => Pending--;

    internal void Delivered(ForeignWait wait)
    {
        wait.Next = _delivered;
        _delivered = wait;
    }

    /// <summary>
    /// A coroutine that is made ready in one round runs in that one or in the next; until then a cancel asks its wait whether it
    /// has a result. So a wait is free after the round that follows.
    /// </summary>
    internal void EndRound()
    {
        for (var wait = _deliveredBefore; wait is not null;)
        {
            var next = wait.Next;
            wait.Next = null;
            wait.Recycle();
            wait = next;
        }

        _deliveredBefore = _delivered;
        _delivered = null;
    }
}
