namespace Coroutines;

/// <summary>
/// The tasks that have not ended, which keeps them alive. A core knows its place, so leaving takes no search; the place is then free
/// for the next one, instead of moving the last one there, which would be a cache miss for each of many tasks.
/// </summary>
internal sealed class LiveTasks
{
    private const int None = -1;

    private Slot[] _slots = new Slot[64];
    private int _used;
    private int _free = None;

    internal int Count { get; private set; }

    internal void Add(TaskCore core)
    {
        var index = _free;
        if (index == None)
        {
            if (_used == _slots.Length)
                Array.Resize(ref _slots, _used * 2);
            index = _used++;
        }
        else
        {
            _free = _slots[index].NextFree;
        }

        _slots[index].Core = core;
        core.LiveIndex = index;
        Count++;
    }

    internal void Remove(TaskCore core)
    {
        ref var slot = ref _slots[core.LiveIndex];
        slot.Core = null;
        slot.NextFree = _free;
        _free = core.LiveIndex;
        Count--;
    }

    internal bool Contains(TaskCore core) => core.LiveIndex < _used && ReferenceEquals(_slots[core.LiveIndex].Core, core);

    internal TaskCore[] ToArray()
    {
        if (Count == 0)
            return [];
        var cores = new TaskCore[Count];
        var count = 0;
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Core is { } core)
                cores[count++] = core;
        }

        return cores;
    }

    private struct Slot
    {
        internal TaskCore? Core;
        internal int NextFree;
    }
}
