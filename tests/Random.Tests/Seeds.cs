using System.Globalization;
using Execution.Tests.Harness;

namespace Random.Tests;

/// <summary>
/// Which programs are tried. The seeds are fixed, so that a commit passes or fails for good; <c>COROUTINES_SEEDS=first-last</c> chooses others, <c>COROUTINES_KEEP_GOING=1</c> goes on
/// behind one that fails, <c>COROUTINES_SLOW=1</c> tries thousands.
/// </summary>
internal static class Seeds
{
    private const int Batch = 40;
    private const string Variable = "COROUTINES_SEEDS";

    public static bool KeepGoing { get; } = Environment.GetEnvironmentVariable("COROUTINES_KEEP_GOING") is not null;

    public static IEnumerable<int[]> InBatches(int count)
    {
        var (first, last) = Environment.GetEnvironmentVariable(Variable)?.Split('-') is [var from, var to]
            ? (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture))
            : (1, count);
        return Enumerable.Range(first, last - first + 1).Chunk(Batch);
    }

    /// <summary>How to try this one again.</summary>
    public static string Again(ProgramSource program) => $"{program.Name} ({Variable}={program.Name[4..]}-{program.Name[4..]})";
}
