namespace Coroutines.Diagnostics;

/// <summary>The guards that were made in a loop and may still have something to report when it ends.</summary>
internal sealed class GuardList
{
    private readonly List<WeakReference<LoopGuard>> _guards = [];
    private int _sweepAt = 64;

    internal void Add(LoopGuard guard)
    {
        if (_guards.Count >= _sweepAt)
        {
            _guards.RemoveAll(static reference => !reference.TryGetTarget(out _));
            _sweepAt = Math.Max(64, _guards.Count * 2);
        }

        // still found between its owner's collection and the end of its finalizer, lest a report falls between the two
        _guards.Add(new WeakReference<LoopGuard>(guard, trackResurrection: true));
    }

    internal void ReportAll()
    {
        foreach (var reference in _guards)
        {
            if (reference.TryGetTarget(out var guard))
                guard.Deliver();
        }

        _guards.Clear();
    }
}
