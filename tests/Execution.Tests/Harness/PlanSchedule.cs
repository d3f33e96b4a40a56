using Execution.Tests.Support;

namespace Execution.Tests.Harness;

/// <summary>The runs that a program makes: the basic ones, then one for each await that can go wrong.</summary>
public static class PlanSchedule
{
    /// <summary>A loop that awaits thousands of times is not broken at each of them.</summary>
    private const int MostPoints = 40;

    /// <summary>All runs of a program.</summary>
    /// <param name="undisturbed">What it does when every await suspends.</param>
    public static IEnumerable<Plan> For(ProgramSource program, RunResult undisturbed) =>
        program.RunsOnce ? [new Plan(SuspendMode.Always)] : Plan.Basic.Concat(Failures(undisturbed));

    public static IEnumerable<Plan> Failures(RunResult undisturbed)
    {
        for (var point = 1; point <= Math.Min(undisturbed.Points, MostPoints); point++)
        {
            yield return new Plan(SuspendMode.Never, ThrowAt: point);
            yield return new Plan(SuspendMode.Always, ThrowAt: point);
        }

        foreach (var point in undisturbed.NativePoints.Take(MostPoints))
        {
            yield return new Plan(SuspendMode.Never, CancelAt: point);
            yield return new Plan(SuspendMode.Always, CancelAt: point);
        }
    }
}
