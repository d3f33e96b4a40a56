using System.Globalization;
using Execution.Tests.Harness;
using Random.Tests.Generation;
using Random.Tests.Shrinking;

namespace Random.Tests;

/// <summary>
/// Random programs do the same rewritten and not. The seeds are fixed, so that a commit passes or fails for good;
/// <c>COROUTINES_SEEDS=first-last</c> chooses others, <c>COROUTINES_SLOW=1</c> tries thousands.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Batch = 40;
    private const int Few = 40;
    private const int Many = 2000;

    [Fact]
    public void Random_programs_do_the_same_rewritten_and_not()
    {
        var (first, last) = Seeds();
        var (methods, left, count) = (0, 0, 0);
        var reasons = new List<string>();
        for (var start = first; start <= last; start += Batch)
        {
            var report = SeedRunner.Run([.. Enumerable.Range(start, Math.Min(Batch, last - start + 1))]);
            foreach (var (program, problem) in report.Failures)
                output.WriteLine($"{program.Name}\n{problem}\n");
            reasons.AddRange(report.Reasons);
            (methods, left, count) = (methods + report.Methods, left + report.LeftToTheCompiler, count + report.Failures.Count);
            if (report.Failures.Count > 0 && Environment.GetEnvironmentVariable("COROUTINES_KEEP_GOING") is null)
                Fail(report.Failures[0].Program, report.Failures[0].Problem);
        }

        output.WriteLine($"{methods} methods, {left} left to the compiler, {count} programs failed");
        foreach (var (reason, times) in reasons.CountBy(reason => reason).OrderByDescending(pair => pair.Value))
            output.WriteLine($"{times,6} {reason}");
        Assert.Equal(0, count);
    }

    private static void Fail(ProgramSource program, string problem)
    {
        var small = Shrinker.Shrink(program, problem);
        Assert.Fail($"{program.Name} (COROUTINES_SEEDS={program.Name[4..]}-{program.Name[4..]})\n{SeedRunner.Check(small)}\n{small.Text}");
    }

    private static (int First, int Last) Seeds()
    {
        if (Environment.GetEnvironmentVariable("COROUTINES_SEEDS")?.Split('-') is [var first, var last])
            return (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture));
        return (1, SlowTests.AreRun ? Many : Few);
    }
}
