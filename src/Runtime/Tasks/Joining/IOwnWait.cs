namespace Coroutines;

/// <summary>A wait that <see cref="WaitAwaitable{TWait}"/> can await.</summary>
internal interface IOwnWait : ICoroutineWait
{
    /// <summary>The coroutine waits from now on.</summary>
    void Begin(CoroutineWaiter waiter);
}
