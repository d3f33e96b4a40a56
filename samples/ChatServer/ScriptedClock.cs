using Coroutines.Testing;

namespace ChatServer;

/// <summary>A clock that stands still until the script moves it: sockets take real time, and must not let the server's timeouts pass.</summary>
internal sealed class ScriptedClock : TimeProvider
{
    private readonly VirtualTime _time = new();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public void Advance(TimeSpan time) => _time.Advance(time);

    public override long GetTimestamp() => _time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _time.CreateTimer(callback, state, dueTime, period);
}
