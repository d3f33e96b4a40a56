namespace Coroutines;

/// <summary>Waits for one task to which no cancel is passed on.</summary>
internal sealed class ShieldWait(CoroutineTask? task) : TaskSetWait(task is null ? [] : [task])
{
    public override void Ended(TaskCore task) => Settle();

    public override bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        Unwatch();
        return false;
    }
}
