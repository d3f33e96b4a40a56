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

    /// <summary>At the end. Of what the handler itself starts meanwhile it is told once: a handler that always starts something would have no end.</summary>
    internal void ReportAll()
    {
        Report();
        Report();
        _guards.Clear();
    }

    private void Report()
    {
        WeakReference<LoopGuard>[] guards = [.. _guards];
        _guards.Clear();
        foreach (var reference in guards)
        {
            if (reference.TryGetTarget(out var guard))
                guard.Deliver();
        }
    }
}
