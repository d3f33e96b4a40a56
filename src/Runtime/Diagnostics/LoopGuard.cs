namespace Coroutines.Diagnostics;

/// <summary>
/// Reports something that should have happened to its owner and has not: when the owner is collected, or when the loop that it
/// was made in ends. The owner refers to the guard and never the other way round.
/// </summary>
internal abstract class LoopGuard
{
    private readonly EventLoop? _loop;
    private int _settled;

    protected LoopGuard(EventLoop? loop)
    {
        _loop = loop;
        loop?.Guards.Add(this);
    }

    ~LoopGuard() => Report();

    protected abstract CoroutineDiagnostic Describe();

    /// <summary>It has happened.</summary>
    internal void Release()
    {
        if (Interlocked.Exchange(ref _settled, 1) == 0)
            GC.SuppressFinalize(this);
    }

    internal void Report()
    {
        if (Interlocked.Exchange(ref _settled, 1) != 0)
            return;
        GC.SuppressFinalize(this);
        var diagnostic = Describe();
        if (_loop is null || !_loop.TryReportFromAnyThread(diagnostic))
            CoroutineDiagnostic.WriteToStandardError(diagnostic);
    }
}
