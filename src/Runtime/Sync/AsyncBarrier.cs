using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// A place where a number of coroutines of one loop wait for each other: when the last has come, all go on, and the barrier can be
/// used again. Asyncio's <c>Barrier</c>.
/// </summary>
/// <remarks>For the thread of the loop on which it was first waited for; how it stands may be read on any thread.</remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-sync.html#asyncio.Barrier">asyncio.Barrier</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncBarrier
{
    private AsyncCondition _changed = new();
    private BarrierState _state = BarrierState.Filling;
    private int _count;

    /// <summary>The tickets of those that are in, in the order in which they came: a number is the place in this list, so that a cancel leaves no gap.</summary>
    private readonly List<long> _tickets = [];
    private long _nextTicket;

    /// <summary>Makes a barrier.</summary>
    /// <param name="parties">How many have to come.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parties"/> is less than 1.</exception>
    public AsyncBarrier(int parties)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        Parties = parties;
    }

    /// <summary>Which step of its cycle the barrier is in.</summary>
    private enum BarrierState
    {
        /// <summary>Those that come wait for the others.</summary>
        Filling,

        /// <summary>All have come and leave; who comes now waits until they have left.</summary>
        Draining,

        /// <summary>Those that waited leave with an error; who comes now waits until they have left.</summary>
        Resetting,

        /// <summary>Everybody gets an error.</summary>
        Broken,
    }

    /// <summary>How many have to come.</summary>
    public int Parties { get; private set; }

    /// <summary>How many have come and wait for the others. Asyncio's <c>n_waiting</c>.</summary>
    public int Waiting => _state == BarrierState.Filling ? _count : 0;

    /// <summary>Whether it was aborted.</summary>
    public bool Broken => _state == BarrierState.Broken;

    /// <summary>Waits until all have come. While those of the last time have not left, it waits for that first. Who is cancelled has not come.</summary>
    /// <returns>A number of its own for each, from 0, in the order in which they came.</returns>
    /// <exception cref="BrokenBarrierException">The barrier was aborted, or reset while it waited.</exception>
    /// <exception cref="InvalidOperationException">The barrier belongs to another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine<int> Wait()
    {
        using (await _changed.Acquire())
        {
            while (_state is BarrierState.Draining or BarrierState.Resetting)
                await _changed.Wait();
            if (_state == BarrierState.Broken)
                throw new BrokenBarrierException("The barrier was aborted.");
            var ticket = Enter();
            try
            {
                if (_count == Parties)
                    Open();
                else
                    await WaitForOthers();
                return _tickets.BinarySearch(ticket);
            }
            finally
            {
                Leave(ticket);
            }
        }
    }

    /// <summary>Makes the barrier empty and whole: those that wait get a <see cref="BrokenBarrierException"/>.</summary>
    [Coroutine(Restorable = true)]
    public async Coroutine Reset()
    {
        using (await _changed.Acquire())
        {
            _state = _count > 0 ? BarrierState.Resetting : BarrierState.Filling;
            _changed.NotifyAll();
        }
    }

    /// <summary>Breaks the barrier: those that wait, and all that come, get a <see cref="BrokenBarrierException"/>, until it is <see cref="Reset"/>.</summary>
    [Coroutine(Restorable = true)]
    public async Coroutine Abort()
    {
        using (await _changed.Acquire())
        {
            _state = BarrierState.Broken;
            _changed.NotifyAll();
        }
    }

    /// <summary>What it does, and how many have come.</summary>
    public override string ToString() => $"{nameof(AsyncBarrier)}: {_state.ToString().ToLowerInvariant()}, {Waiting} of {Parties} waiting";

    private long Enter()
    {
        if (_count++ == 0)
            _tickets.Clear();
        _tickets.Add(_nextTicket);
        return _nextTicket++;
    }

    private void Open()
    {
        _state = BarrierState.Draining;
        _changed.NotifyAll();
    }

    [Coroutine(Restorable = true)]
    private async Coroutine WaitForOthers()
    {
        while (_state == BarrierState.Filling)
            await _changed.Wait();
        if (_state is BarrierState.Broken or BarrierState.Resetting)
            throw new BrokenBarrierException("The barrier was aborted or reset.");
    }

    /// <summary>The last one to leave opens the barrier for the next time.</summary>
    private void Leave(long ticket)
    {
        if (_state == BarrierState.Filling)
            _tickets.Remove(ticket);
        if (--_count > 0)
            return;
        if (_state is BarrierState.Resetting or BarrierState.Draining)
            _state = BarrierState.Filling;
        _changed.NotifyAll();
    }
}
