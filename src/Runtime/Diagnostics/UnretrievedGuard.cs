namespace Coroutines.Diagnostics;

/// <summary>Reports a task's exception that nobody has seen.</summary>
internal sealed class UnretrievedGuard(EventLoop loop, string name, Exception exception) : LoopGuard(loop)
{
    protected override CoroutineDiagnostic Describe() => new($"The exception of task '{name}' was never retrieved.", exception);
}
