namespace Coroutines.Diagnostics;

/// <summary>
/// Reports something that should have happened to its owner and has not: when the owner is collected, or when the loop that it
/// was made in ends. The owner refers to the guard and never the other way round.
/// </summary>
/// <remarks>
/// The finalizer hands the guard to the loop and leaves it unsettled, so the end of the loop, which settles all it finds, and the inbox,
/// which abandons what comes too late, leave no gap between them.
/// </remarks>
internal abstract class LoopGuard : InboxItem
{
    private readonly EventLoop? _loop;
    private int _settled;

    protected LoopGuard(EventLoop? loop)
    {
        _loop = loop;
        loop?.Guards.Add(this);
    }

    ~LoopGuard()
    {
        if ((_loop is null || !_loop.Inbox.TryPost(this)) && TrySettle())
            CoroutineDiagnostic.WriteToStandardError(Describe());
    }

    protected abstract CoroutineDiagnostic Describe();

    /// <summary>It has happened.</summary>
    internal void Release() => TrySettle();

    /// <summary>On the loop's thread.</summary>
    internal override void Deliver()
    {
        if (TrySettle())
            _loop!.Report(Describe());
    }

    internal override void Abandon() => Deliver();

    private bool TrySettle()
    {
        if (Interlocked.Exchange(ref _settled, 1) != 0)
            return false;
        GC.SuppressFinalize(this);
        return true;
    }
}
