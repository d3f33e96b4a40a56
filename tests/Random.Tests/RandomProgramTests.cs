using Execution.Tests.Harness;
using Random.Tests.Generation;
using Random.Tests.Shrinking;

namespace Random.Tests;

/// <summary>Random programs do the same rewritten and not.</summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Few = 40;
    private const int Many = 2000;

    [Fact]
    public void Random_programs_do_the_same_rewritten_and_not()
    {
        var (methods, left, count) = (0, 0, 0);
        var reasons = new List<string>();
        foreach (var batch in Seeds.InBatches(SlowTests.AreRun ? Many : Few))
        {
            var report = SeedRunner.Run(batch);
            foreach (var (program, problem) in report.Failures)
                output.WriteLine($"{program.Name}\n{problem}\n");
            reasons.AddRange(report.Reasons);
            (methods, left, count) = (methods + report.Methods, left + report.LeftToTheCompiler, count + report.Failures.Count);
            if (report.Failures.Count > 0 && !Seeds.KeepGoing)
                Fail(report.Failures[0].Program, report.Failures[0].Problem);
        }

        output.WriteLine($"{methods} methods, {left} left to the compiler, {count} programs failed");
        foreach (var (reason, times) in reasons.CountBy(reason => reason).OrderByDescending(pair => pair.Value))
            output.WriteLine($"{times,6} {reason}");
        Assert.Equal(0, count);
    }

    private static void Fail(ProgramSource program, string problem)
    {
        var small = Shrinker.Shrink(program, problem, SeedRunner.Check);
        Assert.Fail($"{Seeds.Again(program)}\n{SeedRunner.Check(small)}\n{small.Text}");
    }
}
