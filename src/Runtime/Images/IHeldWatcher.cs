namespace Coroutines.Images;

/// <summary>What waits for the end of several tasks, and images hold.</summary>
internal interface IHeldWatcher : ITaskWatcher
{
    /// <summary>The tasks that will tell it of their end; null where it does not care which.</summary>
    /// <param name="isAwaited">Whether a coroutine waits at it.</param>
    IEnumerable<CoroutineTask>? Watched(bool isAwaited);

    /// <summary>Whether it is in an image because a task in it would tell it, though no coroutine waits any more.</summary>
    bool IsHeldByTasks { get; }
}
