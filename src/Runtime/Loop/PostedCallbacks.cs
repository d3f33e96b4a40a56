using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The callbacks that the loop's own thread posts: .NET for what awaits on the loop, and the loop itself. They stand here in their order, and this
/// stands among the ready frames once for each, so none has a frame of its own.
/// </summary>
internal sealed class PostedCallbacks(EventLoop loop) : CallbackStep
{
    private const int Least = 16;

    /// <summary>A longer array is let go as soon as it is empty.</summary>
    private const int LongestKept = 4096;

    /// <summary>A power of two long. The entry at the head stays until its callback has ended: it names the step.</summary>
    private Entry[] _entries = new Entry[Least];
    private int _head;
    private int _tail;

    public override string Method
    {
        get
        {
            ref var entry = ref At(_head);
            return CallbackFrame.NameOf(entry.Callback, entry.Argument);
        }
    }

    internal override Images.HeldCallback? HeldAt(int place)
    {
        ref var entry = ref At(_head + place);
        return Images.HeldCallback.Find(entry.Callback, entry.Argument);
    }

    internal void Add(SendOrPostCallback callback, object? argument)
    {
        if (_tail - _head == _entries.Length)
            Resize(_entries.Length * 2);
        ref var entry = ref At(_tail++);
        entry.Callback = callback;
        entry.Argument = argument;
        loop.Ready.Push(this);
    }

    protected internal override CoroutineFrame? Resume()
    {
        ref var entry = ref At(_head);
        entry.Callback(entry.Argument);
        DropHead();
        return null;
    }

    /// <summary>After a callback that failed.</summary>
    protected internal override void Recycle() => DropHead();

    private void DropHead()
    {
        At(_head++) = default;
        if (_head == _tail && _entries.Length > LongestKept)
            Resize(Least);
    }

    private void Resize(int length)
    {
        var entries = new Entry[length];
        var count = _tail - _head;
        for (var i = 0; i < count; i++)
            entries[i] = At(_head + i);
        _entries = entries;
        _head = 0;
        _tail = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry At(int position)
    {
        var entries = _entries;
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), position & (entries.Length - 1));
    }

    private struct Entry
    {
        internal SendOrPostCallback Callback;
        internal object? Argument;
    }
}
