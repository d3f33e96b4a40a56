using Execution.Tests.Harness;
using Random.Tests.Generation;
using Random.Tests.Shrinking;

namespace Random.Tests;

/// <summary>Random programs do the same saved and restored at every suspension. A class of its own, because classes run at the same time.</summary>
public sealed class RestoredRandomProgramTests(ITestOutputHelper output)
{
    private const int Few = 10;
    private const int Many = 400;

    [Fact]
    public void Random_programs_do_the_same_saved_and_restored_at_every_suspension()
    {
        var (programs, restores, count) = (0, 0, 0);
        var reasons = new List<string>();
        foreach (var batch in Seeds.InBatches(SlowTests.AreRun ? Many : Few))
        {
            var report = SeedRunner.RunRestored(batch);
            foreach (var (program, problem) in report.Failures)
                output.WriteLine($"{program.Name}\n{problem}\n");
            reasons.AddRange(report.Reasons);
            (programs, restores, count) = (programs + batch.Length, restores + report.Restores, count + report.Failures.Count);
            if (report.Failures.Count > 0 && !Seeds.KeepGoing)
                Fail(report.Failures[0].Program, report.Failures[0].Problem);
        }

        output.WriteLine($"{programs} programs went on from {restores} images, {reasons.Count} could not be saved everywhere, {count} failed");
        foreach (var (reason, times) in reasons.CountBy(reason => reason).OrderByDescending(pair => pair.Value))
            output.WriteLine($"{times,6} {reason}");
        Assert.Equal(0, count);
        Assert.True(restores >= programs, $"only {restores} images were made");
    }

    private static void Fail(ProgramSource program, string problem)
    {
        var small = Shrinker.Shrink(program, problem, SeedRunner.CheckRestored);
        Assert.Fail($"{Seeds.Again(program)}\n{SeedRunner.CheckRestored(small)}\n{small.Text}");
    }
}
