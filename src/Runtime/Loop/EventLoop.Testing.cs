using System.Diagnostics;
using Coroutines.Testing;

namespace Coroutines;

/// <content>What <see cref="TestLoop"/> asks of a loop.</content>
public sealed partial class EventLoop
{
    /// <summary>Chooses the order of the ready coroutines.</summary>
    private readonly Random? _order;

    /// <summary>Whether each round is looked after.</summary>
    private readonly bool _isTested;

    /// <summary>How many rounds have begun at <see cref="_instant"/>, without a wait for another thread.</summary>
    private int _rounds;
    private long _instant;

    /// <summary>The real time when so many had that only another thread can excuse it.</summary>
    private long? _excusedSince;

    private List<CoroutineWaiter>? _awaitingIdle;

    /// <summary>The loop has waited for another thread, and virtual time stands still meanwhile.</summary>
    internal void ForgetRounds()
    {
        _rounds = 0;
        _excusedSince = null;
    }

    private void BeginTestedRound()
    {
        if (_timeProvider is VirtualTime clock)
            CountRound(clock);
        if (_order is not null)
            Ready.Shuffle(_order);
    }

    /// <summary>Tells a hang of coroutines that yield, again and again, for what never happens: virtual time only moves when all are idle.</summary>
    private void CountRound(VirtualTime clock)
    {
        if (clock.GetTimestamp() is var now && now != _instant)
        {
            _instant = now;
            ForgetRounds();
        }

        if (++_rounds <= clock.RoundLimit)
            return;
        _rounds = 0;
        if (OutsideWorkCount > 0 || Foreign.Pending > 0)
        {
            _excusedSince ??= Stopwatch.GetTimestamp();
            if (clock.HangLimit == Timeout.InfiniteTimeSpan || Stopwatch.GetElapsedTime(_excusedSince.Value) < clock.HangLimit)
                return;
        }
        else if (_excusedSince is not null)
        {
            // it has come meanwhile
            _excusedSince = null;
            return;
        }

        throw new LoopHangException(this, $"it has gone {clock.RoundLimit} rounds without a step of its clock: its tasks yield for something that does not happen");
    }

    internal void AddIdleWaiter(CoroutineWaiter waiter) => (_awaitingIdle ??= []).Add(waiter);

    /// <summary>Nothing is ready. If nothing else is to come without time going by, those that wait for that go on.</summary>
    private bool WakeIdle(long deadline)
    {
        if (_awaitingIdle is null || OutsideWorkCount > 0 || deadline <= Time.Ticks)
            return false;
        var woken = _awaitingIdle;
        _awaitingIdle = null;
        foreach (var waiter in woken)
            waiter.TryResume();
        return Ready.Count > 0;
    }
}
