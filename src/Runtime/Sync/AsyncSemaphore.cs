using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// A number of permits for coroutines of one loop, given strictly in the order in which they were asked for. Asyncio's <c>Semaphore</c>.
/// </summary>
/// <example><code>using (await downloads.Acquire()) { ... }</code></example>
/// <remarks>For the thread of the loop on which it was first waited for; how it stands may be read on any thread.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.Semaphore">asyncio.Semaphore</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public partial class AsyncSemaphore
{
    private readonly WaitQueue _waiters;

    /// <summary>How many were given a permit and have not run yet: until then nobody may overtake them.</summary>
    private int _given;

    /// <summary>Makes a semaphore.</summary>
    /// <param name="value">How many permits there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public AsyncSemaphore(int value = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
        _waiters = new WaitQueue(this, PassOn);
    }

    /// <summary>Whether <see cref="Acquire"/> would wait: there is no permit, or others are before it.</summary>
    public bool Locked => Value == 0 || _given > 0 || _waiters.Count > 0;

    /// <summary>How many permits nobody has.</summary>
    private protected int Value { get; private set; }

    /// <summary>Waits until there is a permit and every earlier caller has had one, and takes it. A cancel while it waits leaves it to the next.</summary>
    /// <returns>What releases it at the end of a <c>using</c>. Who drops it calls <see cref="Release"/>.</returns>
    /// <exception cref="InvalidOperationException">It has to wait, and the semaphore belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine<AsyncSemaphoreScope> Acquire()
    {
        _waiters.CheckThread();
        if (Locked)
        {
            await _waiters.Wait();
            _given--;
            GivePermits();
        }
        else
        {
            Value--;
        }

        return new AsyncSemaphoreScope(this);
    }

    /// <summary>Returns a permit; the coroutine that has waited longest gets it in its turn.</summary>
    /// <exception cref="OverflowException">There are more permits than can be counted.</exception>
    public virtual void Release()
    {
        _waiters.CheckThread();
        if (_waiters.WakeFirst())
            _given++;
        else
            Value = checked(Value + 1);
    }

    /// <summary>How many permits there are, and how many wait for one.</summary>
    public override string ToString() => $"{GetType().Name}: {Value} left, {_waiters.Count} waiting";

    private void GivePermits()
    {
        while (Value > 0 && _waiters.WakeFirst())
        {
            Value--;
            _given++;
        }
    }

    /// <summary>One that was given a permit was cancelled before it ran.</summary>
    private void PassOn()
    {
        _given--;
        Value++;
        GivePermits();
    }
}
