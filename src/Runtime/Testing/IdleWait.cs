namespace Coroutines.Testing;

/// <summary>Waits until the loop has nothing to do.</summary>
internal sealed class IdleWait : IOwnWait
{
    public void Begin(CoroutineWaiter waiter) => EventLoop.Require().AddIdleWaiter(waiter);

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

    public override string ToString() => "the loop to be idle";
}
