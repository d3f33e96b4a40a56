namespace Coroutines;

/// <summary>The tasks that have not ended, which keeps them alive. A task knows its place, so leaving takes no search.</summary>
internal sealed class LiveTasks
{
    private Slot[] _slots = new Slot[64];

    internal int Count { get; private set; }

    internal void Add(CoroutineTask task)
    {
        if (Count == _slots.Length)
            Array.Resize(ref _slots, Count * 2);
        task.LiveIndex = Count;
        _slots[Count++].Task = task;
    }

    internal void Remove(CoroutineTask task)
    {
        ref var last = ref _slots[--Count];
        var moved = last.Task;
        last.Task = null!;
        if (ReferenceEquals(moved, task))
            return;
        moved.LiveIndex = task.LiveIndex;
        _slots[task.LiveIndex].Task = moved;
    }

    internal CoroutineTask[] ToArray()
    {
        var tasks = new CoroutineTask[Count];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = _slots[i].Task;
        return tasks;
    }

    /// <summary>A struct around the reference spares the array's covariance check at each store.</summary>
    private struct Slot
    {
        internal CoroutineTask Task;
    }
}
