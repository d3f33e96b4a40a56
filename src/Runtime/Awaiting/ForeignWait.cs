using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine that waits for an awaiter which knows nothing of the loop and may complete on any thread.</summary>
internal class ForeignWait : ICoroutineWait, IInboxItem
{
    private readonly EventLoop _loop = EventLoop.Require();
    private CoroutineWaiter _waiter;
    private int _completed;

    internal static void Register<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        var wait = new ForeignWait();
        wait._waiter = frame.WaitOn(wait);
        if (awaiter is ICriticalNotifyCompletion)
            ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(wait.Complete);
        else
            awaiter.OnCompleted(wait.Complete);
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => true;

    public void Deliver() => _waiter.TryResume();

    private void Complete()
    {
        if (Interlocked.Exchange(ref _completed, 1) != 0)
            return;
        if (ReferenceEquals(EventLoop.Running, _loop))
            Deliver();
        else
            _loop.Inbox.Post(this);
    }
}
