using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// A flag that any thread sets and one coroutine waits for; the wait clears it. For waking a coroutine from a thread, a timer or a native
/// callback. MicroPython's <c>ThreadSafeFlag</c>; asyncio has none.
/// </summary>
/// <remarks>Settings are not counted: several of them before the wait are one. How it stands may be read on any thread.</remarks>
/// <seealso href="https://docs.micropython.org/en/latest/library/asyncio.html#class-threadsafeflag">MicroPython's ThreadSafeFlag</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ThreadSafeFlag
{
    private readonly WaitQueue _waiter;
    private readonly Signal _signal;

    /// <summary>Whether it is set.</summary>
    private volatile bool _isSet;

    /// <summary>The loop of the one that waits, for the thread that sets it; a setter takes it.</summary>
    private EventLoop? _waiting;

    /// <summary>Somebody is inside of <see cref="Wait"/>, though perhaps about to leave it.</summary>
    private bool _isTaken;

    /// <summary>Makes a flag that is not set.</summary>
    public ThreadSafeFlag()
    {
        _waiter = new WaitQueue(this);
        _signal = new Signal(this);
    }

    /// <summary>Sets the flag, and wakes the coroutine that waits. From any thread.</summary>
    public void Set()
    {
        _isSet = true;

        // pairs with the barrier in Wait: either this sees the waiter, or that sees the flag
        Interlocked.MemoryBarrier();
        if (_waiting is not null && Interlocked.Exchange(ref _waiting, null) is { } loop)
            _signal.Post(loop);
    }

    /// <summary>Clears the flag. From any thread.</summary>
    public void Clear() => _isSet = false;

    /// <summary>Waits until the flag is set, and clears it; goes on at once when it is set.</summary>
    /// <exception cref="InvalidOperationException">Another coroutine waits already.</exception>
    [Coroutine]
    public async Coroutine Wait()
    {
        _waiter.CheckThread();
        while (_isTaken)
        {
            if (_waiter.Count > 0)
                throw new InvalidOperationException("Another coroutine waits for this flag already; make one for each, or use an AsyncEvent.");

            // it was woken or cancelled, and leaves as soon as it runs
            await Coroutine.Yield();
        }

        _isTaken = true;
        try
        {
            while (!_isSet)
                await WaitForSignal(EventLoop.Current);
            _isSet = false;
        }
        finally
        {
            _isTaken = false;
        }
    }

    [Coroutine]
    private async Coroutine WaitForSignal(EventLoop loop)
    {
        loop.Foreign.Started();
        try
        {
            Volatile.Write(ref _waiting, loop);
            Interlocked.MemoryBarrier();
            if (!_isSet)
                await _waiter.Wait();
        }
        finally
        {
            Volatile.Write(ref _waiting, null);
            loop.Foreign.Ended();
        }
    }

    /// <summary>Whether it is set, and whether somebody waits.</summary>
    public override string ToString() => $"{nameof(ThreadSafeFlag)}: {(_isSet ? "set" : "unset")}, {_waiter.Count} waiting";

    /// <summary>What a setter posts: always the same, so that setting allocates nothing. Delivered late, it finds nobody and does nothing.</summary>
    private sealed class Signal(ThreadSafeFlag flag) : InboxItem
    {
        private int _isPosted;

        internal void Post(EventLoop loop)
        {
            if (Interlocked.Exchange(ref _isPosted, 1) == 0 && !loop.Inbox.TryPost(this))
                Volatile.Write(ref _isPosted, 0);
        }

        internal override void Deliver()
        {
            Volatile.Write(ref _isPosted, 0);
            flag._waiter.WakeFirst();
        }

        internal override void Abandon() => Volatile.Write(ref _isPosted, 0);
    }
}
