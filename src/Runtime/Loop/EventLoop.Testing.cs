namespace Coroutines;

/// <content>What <see cref="Testing.TestLoop"/> asks of a loop.</content>
public sealed partial class EventLoop
{
    /// <summary>Chooses the order of the ready coroutines.</summary>
    private readonly Random? _order;

    private List<CoroutineWaiter>? _awaitingIdle;

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
