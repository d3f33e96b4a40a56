namespace Coroutines;

/// <summary>A loop's waits for foreign awaiters: how many are out, and when a delivered one can be used again.</summary>
internal sealed class ForeignWaits
{
    private List<ForeignWait> _delivered = [];
    private List<ForeignWait> _deliveredBefore = [];

    /// <summary>How many coroutines wait for one.</summary>
    internal int Pending { get; private set; }

    /// <summary>Whether <see cref="EndRound"/> has anything to do.</summary>
    internal bool HasDelivered => _delivered.Count > 0 || _deliveredBefore.Count > 0;

    internal void Started() => Pending++;

    internal void Ended() => Pending--;

    internal void Delivered(ForeignWait wait) => _delivered.Add(wait);

    /// <summary>
    /// A coroutine that is made ready in one round runs in that one or in the next; until then a cancel asks its wait whether it
    /// has a result. So a wait is free after the round that follows.
    /// </summary>
    internal void EndRound()
    {
        if (!HasDelivered)
            return;
        foreach (var wait in _deliveredBefore)
            wait.Recycle();
        _deliveredBefore.Clear();
        (_delivered, _deliveredBefore) = (_deliveredBefore, _delivered);
    }
}
