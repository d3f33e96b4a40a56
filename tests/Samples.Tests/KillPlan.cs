namespace Samples.Tests;

/// <summary>When a process is to be killed.</summary>
/// <param name="FromFirstLine">Whether the time counts from its first line, and not from its start.</param>
/// <param name="Delay">The time.</param>
internal sealed record KillPlan(bool FromFirstLine, TimeSpan Delay)
{
    /// <summary>Most while it works; one in four at any time from its start, while .NET starts or the checkpoint is read.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="last">A process that came to its end lately: machines are busy at times.</param>
    public static KillPlan Draw(Random random, DurableRun last) => random.Next(4) > 0
        ? new KillPlan(true, (last.Time - last.FirstLine) * random.NextDouble())
        : new KillPlan(false, last.Time * random.NextDouble());
}
