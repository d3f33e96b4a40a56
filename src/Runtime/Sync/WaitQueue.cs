using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

/// <summary>
/// The suspended coroutines of one primitive, first come first served. Every primitive stands on it: a body awaits <see cref="Wait"/>, and
/// whoever changes the state wakes the first or all.
/// </summary>
/// <remarks>
/// A ring of waiters, so that waiting and waking allocate nothing once it has grown. A cancelled waiter stays where it is and is skipped, as
/// a timer does; when such entries become the majority they are swept out. A waiter that was woken has left the queue; when it is
/// cancelled before it runs, <c>passOn</c> hands what was meant for it to the next, so that no wake-up is lost.
/// Invariant: everything in the ring was suspended on <c>_loop</c>, so one comparison keeps other threads and loops out.
/// </remarks>
/// <param name="owner">The primitive, which messages name.</param>
/// <param name="passOn">Null where nothing is lost with a wake-up.</param>
internal sealed class WaitQueue(object owner, Action? passOn = null) : IHeldWait
{
    private const int SweepFrom = 16;

    private CoroutineWaiter[] _ring = [];
    private int _head;
    private int _length;
    private int _stale;
    private EventLoop? _loop;

    /// <summary>In debug mode, which loop used it last.</summary>
    private EventLoop? _user;

    private string OwnerName => owner.GetType().Name.Split('`')[0];

    /// <summary>The primitive.</summary>
    internal object Owner => owner;

    /// <summary>How many wait.</summary>
    internal int Count => _length - _stale;

    object IHeldWait.Holder => owner;

    /// <summary>Those who wait, in their order.</summary>
    internal IEnumerable<CoroutineFrame> Frames()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_ring[(_head + i) & (_ring.Length - 1)] is { IsWaiting: true } waiter)
                yield return waiter.Frame!;
        }
    }

    void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop)
    {
        _loop ??= loop;
        Enter(frame.RestoreWait(this, loop));
    }

    /// <summary>Awaited, it suspends until it is woken.</summary>
    internal WaitAwaitable Wait() => new(this);

    /// <summary>Wakes the one that came first.</summary>
    /// <returns>False when nobody waits.</returns>
    internal bool WakeFirst() => _length > 0 && WakeNext(RequireOwnLoop());

    /// <summary>Wakes all that wait now, in the order in which they came.</summary>
    internal void WakeAll()
    {
        if (_length == 0)
            return;
        var loop = RequireOwnLoop();
        while (WakeNext(loop))
        {
        }
    }

    /// <summary>In debug mode, refuses another thread than that of the loop which used the primitive last, as long as that runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckThread([CallerMemberName] string member = "")
    {
        if (EventLoop.IsAnyDebug)
            CheckUser(member);
    }

    private void CheckUser(string member)
    {
        if ((_loop ?? _user) is { Debug: true, IsAtRest: false } loop)
            loop.CheckThreadFor(OwnerName, member);
        _user = EventLoop.Running;
    }

    internal void Add(CoroutineFrame frame)
    {
        var loop = frame.Loop;
        if (!ReferenceEquals(loop, _loop))
            Bind(loop);
        Enter(frame.WaitOnIn(loop, this));
    }

    private void Enter(CoroutineWaiter waiter)
    {
        if (_length == _ring.Length)
            MakeRoom();
        _ring[(_head + _length) & (_ring.Length - 1)] = waiter;
        _length++;
    }

    public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel)
    {
        _stale++;
        return false;
    }

    /// <summary>What is waited for.</summary>
    public override string ToString() => owner.ToString()!;

    public bool GiveBack(CoroutineWaiter waiter)
    {
        passOn?.Invoke();
        return true;
    }

    private bool WakeNext(EventLoop loop)
    {
        while (_length > 0)
        {
            ref var slot = ref _ring[_head];
            var waiter = slot;
            slot = default;
            _head = (_head + 1) & (_ring.Length - 1);
            _length--;
            if (waiter.IsWaiting)
            {
                waiter.Frame!.MakeReady(loop, null);
                return true;
            }

            _stale--;
        }

        return false;
    }

    /// <summary>As asyncio's primitives do, at the first wait and for good.</summary>
    private void Bind(EventLoop loop)
    {
        if (_loop is not null)
            throw OtherLoop();
        _loop = loop;
    }

    private EventLoop RequireOwnLoop() => _loop is { RunsHere: true } loop ? loop : throw OtherLoop();

    private InvalidOperationException OtherLoop() => new(
        $"This {OwnerName} belongs to another event loop, the one where it was first waited for; make one for each loop, "
        + "and reach it from other threads by that loop's CallSoonThreadsafe.");

    private void MakeRoom()
    {
        if (_stale >= SweepFrom && _stale > _length / 2)
            Sweep(_ring);
        else
            Sweep(new CoroutineWaiter[Math.Max(4, _ring.Length * 2)]);
    }

    /// <summary>Moves those that still wait to the start of a ring, which may be the same one.</summary>
    private void Sweep(CoroutineWaiter[] ring)
    {
        var kept = new CoroutineWaiter[_length - _stale];
        var count = 0;
        for (var i = 0; i < _length; i++)
        {
            if (_ring[(_head + i) & (_ring.Length - 1)] is { IsWaiting: true } waiter)
                kept[count++] = waiter;
        }

        Array.Clear(_ring);
        kept.CopyTo(ring, 0);
        _ring = ring;
        _head = 0;
        _length = count;
        _stale = 0;
    }
}
