namespace FrameLoop;

/// <summary>Goes where the lowest star will land.</summary>
public sealed class Autopilot(Sky sky)
{
    public int Steer() => sky.Stars.MaxBy(star => star.Row) is { } lowest ? Math.Sign(lowest.Column - sky.Catcher) : 0;
}
