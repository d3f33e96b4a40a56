using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// Deadlines, the earliest first, in order of arrival where they are equal. An entry whose waiter no longer waits is left where it
/// is and skipped when its time comes; when such entries become the majority they are swept out.
/// </summary>
internal sealed class TimerHeap
{
    private const int Arity = 4;
    private const int SweepFrom = 64;

    private Entry[] _entries = new Entry[64];
    private int _count;
    private int _stale;
    private long _sequence;

    internal int Count => _count;

    internal void Clear()
    {
        Array.Clear(_entries, 0, _count);
        _count = 0;
        _stale = 0;
    }

    /// <summary>When each one that waits is due; for the await tree.</summary>
    internal Dictionary<CoroutineWaiter, long> Deadlines()
    {
        var deadlines = new Dictionary<CoroutineWaiter, long>();
        foreach (var entry in _entries.AsSpan(0, _count))
            deadlines[entry.Waiter] = entry.Deadline;
        return deadlines;
    }

    /// <summary>The earliest deadline that somebody still waits for, in ticks of the loop's clock, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDeadline()
    {
        while (_count > 0 && !_entries[0].Waiter.IsWaiting)
            RemoveFirst();
        return _count == 0 ? long.MaxValue : _entries[0].Deadline;
    }

    internal void Add(long deadline, CoroutineWaiter waiter)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        var entry = new Entry(deadline, _sequence++, waiter);
        var index = _count++;
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (!entry.IsBefore(_entries[parent]))
                break;
            _entries[index] = _entries[parent];
            index = parent;
        }

        _entries[index] = entry;
    }

    internal void Fire(long now, EventLoop loop)
    {
        while (_count > 0 && _entries[0].Deadline <= now)
        {
            var waiter = _entries[0].Waiter;
            RemoveFirst();
            if (waiter.IsWaiting)
                waiter.Frame!.MakeReady(loop, null);
            else
                _stale--;
        }
    }

    internal void NoteStale()
    {
        if (++_stale >= SweepFrom && _stale > _count / 2)
            Sweep();
    }

    private void Sweep()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_entries[i].Waiter.IsWaiting)
                _entries[kept++] = _entries[i];
        }

        Array.Clear(_entries, kept, _count - kept);
        _count = kept;
        _stale = 0;
        for (var i = (kept - 2) / Arity; i >= 0 && kept > 1; i--)
            SinkInto(i, _entries[i]);
    }

    private void RemoveFirst()
    {
        var last = _entries[--_count];
        _entries[_count] = default;
        if (_count > 0)
            SinkInto(0, last);
    }

    private void SinkInto(int index, Entry entry)
    {
        for (; ; )
        {
            var first = (index * Arity) + 1;
            if (first >= _count)
                break;
            var least = first;
            for (var child = first + 1; child < Math.Min(first + Arity, _count); child++)
            {
                if (_entries[child].IsBefore(_entries[least]))
                    least = child;
            }

            if (!_entries[least].IsBefore(entry))
                break;
            _entries[index] = _entries[least];
            index = least;
        }

        _entries[index] = entry;
    }

    private readonly record struct Entry(long Deadline, long Sequence, CoroutineWaiter Waiter)
    {
        internal bool IsBefore(in Entry other) => Deadline != other.Deadline ? Deadline < other.Deadline : Sequence < other.Sequence;
    }
}
