namespace Coroutines.Diagnostics;

/// <summary>A wait for tasks, as the await tree sees it.</summary>
internal interface ITaskSet
{
    /// <summary>All of them, those that have ended included.</summary>
    IEnumerable<CoroutineTask> Tasks { get; }
}
