namespace Coroutines;

/// <summary>Hears of a task's end at once, not in its turn: what waits for several tasks.</summary>
internal interface ITaskWatcher
{
    /// <summary>Called when the task's outcome stands; a core without <see cref="TaskCore.Extras"/> completed.</summary>
    void Ended(TaskCore task);
}
