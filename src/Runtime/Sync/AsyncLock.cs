using System.ComponentModel;
using System.Diagnostics;
using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// A lock for coroutines of one loop, held by one at a time and given to the waiting ones strictly in the order in which they came. Asyncio's
/// <c>Lock</c>. It is not reentrant, and anybody may release it.
/// </summary>
/// <example><code>using (await guard.Acquire()) { ... }</code></example>
/// <remarks>For the thread of the loop on which it was first waited for; how it stands may be read on any thread.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock">asyncio.Lock</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncLock
{
    internal readonly WaitQueue Waiters;

    /// <summary>Somebody was woken and has not run yet: the lock is free, and nobody else's.</summary>
    private bool _handed;

    /// <summary>Who holds it, for the await tree. In debug mode only: to note it takes twice as long as all the rest.</summary>
    private TaskMark _taker;

    /// <summary>Makes a lock that is free.</summary>
    public AsyncLock() => Waiters = new WaitQueue(this, () => _handed = Waiters!.WakeFirst());

    /// <summary>Whether somebody holds it.</summary>
    public bool Locked { get; private set; }

    /// <summary>Waits until the lock is free and every earlier caller has had it, and takes it. A cancel while it waits leaves it to the next.</summary>
    /// <returns>What releases it at the end of a <c>using</c>. Who drops it calls <see cref="Release"/>.</returns>
    /// <exception cref="InvalidOperationException">It has to wait, and the lock belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    [AwaitedAs(nameof(AcquireAwaited))]
    public async Coroutine<AsyncLockScope> Acquire()
    {
        Waiters.CheckThread();
        if (MustWait)
            await Waiters.Wait();
        return Take();
    }

    /// <summary>The twin of <see cref="Acquire"/> for generated bodies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LockAwaitable AcquireAwaited()
    {
        Waiters.CheckThread(nameof(Acquire));
        return new LockAwaitable(this);
    }

    /// <summary>Frees the lock; the coroutine that has waited longest gets it in its turn.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
    public void Release()
    {
        Waiters.CheckThread();
        if (!Locked)
            throw new InvalidOperationException("The lock was released and nobody holds it: does every Release have its Acquire, and is no scope disposed twice?");
        _handed = Waiters.WakeFirst();
        Locked = false;
        _taker = default;
    }

    internal bool MustWait => Locked || _handed;

    /// <summary>Takes it when it is free, or was handed to the caller.</summary>
    internal AsyncLockScope Take()
    {
        _handed = false;
        Locked = true;
        if (EventLoop.IsAnyDebug)
            _taker = TaskMark.Here;
        return new AsyncLockScope(this);
    }

    /// <summary>Null when nobody holds it, or somebody who was not noted.</summary>
    internal TaskMark? Holder => Locked && !_taker.IsNone ? _taker : null;

    /// <summary>For a condition over this lock.</summary>
    internal void CheckThread(string member) => Waiters.CheckThread(member);

    /// <summary>Whether it is held, and how many wait.</summary>
    public override string ToString() => $"{nameof(AsyncLock)}: {(Locked ? "locked" : "unlocked")}, {Waiters.Count} waiting";
}
