namespace Coroutines;

/// <summary>What a sleeping coroutine waits for. Its timer stays where it is after a cancel, and is found stale there.</summary>
internal sealed class SleepWait(LoopTimers? timers) : ICoroutineWait
{
    internal static readonly SleepWait Endless = new(null);

    internal bool IsEndless => timers is null;

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        timers?.NoteStale();
        return false;
    }
}
