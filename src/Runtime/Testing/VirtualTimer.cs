namespace Coroutines.Testing;

/// <summary>A .NET timer on a <see cref="VirtualTime"/>. Each change is a new setting; an older one does not ring.</summary>
internal sealed class VirtualTimer(VirtualTime clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private int _setting;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private volatile bool _disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;
        var setting = Interlocked.Increment(ref _setting);
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
            clock.Schedule(this, setting, dueTime);
        return true;
    }

    public void Dispose() => _disposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal bool IsSetting(int setting) => !_disposed && Volatile.Read(ref _setting) == setting;

    internal void Ring(int setting)
    {
        if (!IsSetting(setting))
            return;
        if (_period > TimeSpan.Zero && !clock.IsOver)
            clock.Schedule(this, setting, _period);
        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, static ring => ((VirtualTimer)ring!).Call(), this);
    }

    private void Call() => callback(state);
}
