namespace Coroutines.Diagnostics;

/// <summary>Reports the exception of a task or future that nobody has seen.</summary>
internal sealed class UnretrievedGuard(EventLoop loop, string owner, Exception exception, CreationSite? created = null) : LoopGuard(loop)
{
    protected override CoroutineDiagnostic Describe() => new($"The exception of {owner} was never retrieved.{CreationSite.Describe(created)}", exception);
}
