using System.Diagnostics;

namespace Coroutines;

/// <summary>A flag that coroutines of one loop wait for. Asyncio's <c>Event</c>.</summary>
/// <remarks>
/// For the thread of the loop on which it was first waited for; how it stands may be read on any thread. From other threads, use a
/// <see cref="ThreadSafeFlag"/>.
/// </remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event">asyncio.Event</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncEvent
{
    private readonly WaitQueue _waiters;

    /// <summary>Makes an event that is not set.</summary>
    public AsyncEvent() => _waiters = new WaitQueue(this);

    /// <summary>Whether it is set.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Sets it and wakes all that wait. Each goes on in its turn, even when the event is cleared before.</summary>
    public void Set()
    {
        _waiters.CheckThread();
        if (IsSet)
            return;
        _waiters.WakeAll();
        IsSet = true;
    }

    /// <summary>Clears it: from now on <see cref="Wait"/> waits for the next <see cref="Set"/>.</summary>
    public void Clear()
    {
        _waiters.CheckThread();
        IsSet = false;
    }

    /// <summary>Waits until it is set; goes on at once when it is.</summary>
    /// <exception cref="InvalidOperationException">It has to wait, and the event belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine Wait()
    {
        _waiters.CheckThread();
        if (!IsSet)
            await _waiters.Wait();
    }

    /// <summary>Whether it is set, and how many wait.</summary>
    public override string ToString() => $"{nameof(AsyncEvent)}: {(IsSet ? "set" : "unset")}, {_waiters.Count} waiting";
}
