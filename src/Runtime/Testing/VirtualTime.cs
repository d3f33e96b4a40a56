namespace Coroutines.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class VirtualTime : TimeProvider
{
    private long _now;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _now);

    internal void JumpTo(long ticks) => Interlocked.Exchange(ref _now, ticks);
}
