using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Awaits one of the runtime's own waits from the runtime's own coroutines.</summary>
/// <param name="wait">The wait; it serves one coroutine at a time.</param>
[Pause]
internal readonly struct WaitAwaitable<TWait>(TWait wait) : IRuntimeAwaiter
    where TWait : class, IOwnWait
{
    public bool IsCompleted => false;

    public WaitAwaitable<TWait> GetAwaiter() => this;

    public void GetResult() => PendingError.Throw();

    public void Suspend(CoroutineFrame frame) => wait.Begin(frame.WaitOn(wait));

    public void OnCompleted(Action continuation) => throw new NotSupportedException();

    public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
}
