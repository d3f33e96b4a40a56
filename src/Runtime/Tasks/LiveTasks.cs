using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The tasks that wait, or have waited, for something that might forget them: this keeps them alive. A task's first frame knows its place, so
/// leaving takes no search; the place is then free for the next one, instead of moving the last one there, which would be a cache
/// miss for each of many tasks. A task that has only been ready is held by the ring, and has no place.
/// </summary>
internal sealed class LiveTasks
{
    internal const int None = -1;

    private Slot[] _slots = new Slot[64];
    private int _used;
    private int _free = None;

    internal void Add(CoroutineFrame root)
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

        _slots[index].Root = root;
        root.LiveIndex = index;
    }

    internal void Remove(CoroutineFrame root)
    {
        ref var slot = ref _slots[root.LiveIndex];
        slot.Root = null;
        slot.NextFree = _free;
        _free = root.LiveIndex;
        root.LiveIndex = None;
    }

    /// <summary>Forgets all of them.</summary>
    internal void Clear()
    {
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Root is { } root)
                root.LiveIndex = None;
        }

        Array.Clear(_slots, 0, _used);
        _used = 0;
        _free = None;
    }

    internal void CopyTo(List<CoroutineFrame> roots)
    {
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Root is { } root)
                roots.Add(root);
        }
    }

    private struct Slot
    {
        internal CoroutineFrame? Root;
        internal int NextFree;
    }
}
