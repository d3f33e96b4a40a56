namespace Coroutines.Diagnostics;

/// <summary>A report that the finalizer's thread hands to the loop; not lost when the loop is about to end.</summary>
internal sealed class LateReport(EventLoop loop, CoroutineDiagnostic diagnostic) : IInboxItem
{
    public void Deliver() => loop.Report(diagnostic);

    public void Abandon() => loop.Report(diagnostic);
}
