namespace Coroutines;

/// <summary>What a suspended coroutine waits for, as its task's cancel sees it.</summary>
public interface ICoroutineWait
{
    /// <summary>A cancel reached the coroutine while it waits.</summary>
    /// <param name="waiter">The waiting coroutine, as <see cref="CompilerServices.CoroutineFrame.WaitOn"/> returned it.</param>
    /// <param name="cancel">The cancel, for passing it on.</param>
    /// <returns>
    /// False when the waiter has been forgotten and the cancel is to be thrown at its await. True when the cancel was passed on to
    /// what is awaited, which will resume the waiter itself.
    /// </returns>
    bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel);

    /// <summary>A cancel came after the coroutine had been resumed and before it ran.</summary>
    /// <param name="waiter">The waiter that was resumed; it can be compared, but not resumed again.</param>
    /// <returns>
    /// True when what it was handed has been passed to the next one, or is not lost, so that the cancel can be thrown at its await.
    /// False when it must be delivered: the cancel is then thrown at the next suspension.
    /// </returns>
    bool GiveBack(CoroutineWaiter waiter) => true;
}
