using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// Lets coroutines of one loop wait, with a lock released meanwhile, until another one tells them that something has changed. Asyncio's
/// <c>Condition</c>.
/// </summary>
/// <example><code>
/// using (await changed.Acquire())
///     await changed.WaitFor(() => stock > 0);
/// </code></example>
/// <remarks>For the thread of the loop on which it was first waited for; how it stands may be read on any thread.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.Condition">asyncio.Condition</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncCondition
{
    private AsyncLock _lock;
    private readonly WaitQueue _waiters;

    /// <summary>Makes a condition with a lock of its own.</summary>
    public AsyncCondition()
        : this(new AsyncLock())
    {
    }

    /// <summary>Makes a condition over a lock, which several conditions may share.</summary>
    /// <param name="guard">The lock.</param>
    public AsyncCondition(AsyncLock guard)
    {
        ArgumentNullException.ThrowIfNull(guard);
        _lock = guard;
        _waiters = new WaitQueue(this);
    }

    /// <summary>Whether somebody holds the lock.</summary>
    public bool Locked => _lock.Locked;

    /// <inheritdoc cref="AsyncLock.Acquire"/>
    public Coroutine<AsyncLockScope> Acquire() => _lock.Acquire();

    /// <inheritdoc cref="AsyncLock.Release"/>
    public void Release() => _lock.Release();

    /// <summary>
    /// Releases the lock, waits to be notified, and takes the lock again; so also when it is cancelled, whatever further cancels come before it
    /// has the lock. It may return without a notification that was meant for it: look at the state again, or use <see cref="WaitFor"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The lock is not held, or the condition belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine Wait()
    {
        RequireLock(nameof(Wait));
        Release();
        try
        {
            try
            {
                await _waiters.Wait();
            }
            finally
            {
                await AcquireAgain();
            }
        }
        catch
        {
            // the notification may have been this one's
            Wake(1);
            throw;
        }
    }

    /// <summary>Waits until <paramref name="predicate"/> says so: asks it now and after each notification, always with the lock held.</summary>
    /// <param name="predicate">Looks at the state.</param>
    /// <exception cref="InvalidOperationException">It has to wait and the lock is not held, or the condition belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine WaitFor(Func<bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        _lock.CheckThread(nameof(WaitFor));
        while (!predicate())
            await Wait();
    }

    /// <summary>Wakes those that have waited longest. They go on once they get the lock, so release it.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void Notify(int count = 1)
    {
        RequireLock(nameof(Notify));
        Wake(count);
    }

    /// <summary>Wakes all that wait. They go on, one after the other, once they get the lock.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void NotifyAll() => Notify(int.MaxValue);

    /// <summary>Whether the lock is held, and how many wait to be notified.</summary>
    public override string ToString() => $"{nameof(AsyncCondition)}: {(Locked ? "locked" : "unlocked")}, {_waiters.Count} waiting";

    /// <summary>Takes the lock whatever comes; the last of the cancels is thrown when it has it.</summary>
    [Coroutine(Restorable = true)]
    private async Coroutine AcquireAgain()
    {
        CoroutineCancelledException? cancel = null;
        for (; ; )
        {
            try
            {
                await _lock.Acquire();
                break;
            }
            catch (CoroutineCancelledException e)
            {
                cancel = e;
            }
        }

        if (cancel is not null)
            throw CoroutineExceptions.Rethrow(cancel);
    }

    private void RequireLock(string member)
    {
        _lock.CheckThread(member);
        if (!Locked)
            throw new InvalidOperationException("The condition's lock is not held: wait and notify inside of 'using (await condition.Acquire())'.");
    }

    private void Wake(int count)
    {
        while (count-- > 0 && _waiters.WakeFirst())
        {
        }
    }
}
