using System.Globalization;
using Execution.Tests.Harness;
using Random.Tests.Generation;
using Random.Tests.Shrinking;

namespace Random.Tests;

/// <summary>
/// Random programs do the same rewritten and not, and saved and restored at every suspension. The seeds are fixed, so that a commit passes or fails for good;
/// <c>COROUTINES_SEEDS=first-last</c> chooses others, <c>COROUTINES_SLOW=1</c> tries thousands.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Batch = 40;
    private const int Few = 40;
    private const int Many = 2000;
    private const int FewRestored = 10;
    private const int ManyRestored = 400;

    [Fact]
    public void Random_programs_do_the_same_rewritten_and_not()
    {
        var (first, last) = Seeds(Few, Many);
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

    [Fact]
    public void Random_programs_do_the_same_saved_and_restored_at_every_suspension()
    {
        var (first, last) = Seeds(FewRestored, ManyRestored);
        var (restores, count) = (0, 0);
        var reasons = new List<string>();
        for (var start = first; start <= last; start += Batch)
        {
            var report = SeedRunner.RunRestored([.. Enumerable.Range(start, Math.Min(Batch, last - start + 1))]);
            foreach (var (program, problem) in report.Failures)
                output.WriteLine($"{program.Name}\n{problem}\n");
            reasons.AddRange(report.Reasons);
            (restores, count) = (restores + report.Restores, count + report.Failures.Count);
            if (report.Failures.Count > 0 && Environment.GetEnvironmentVariable("COROUTINES_KEEP_GOING") is null)
                FailRestored(report.Failures[0].Program, report.Failures[0].Problem);
        }

        output.WriteLine($"{last - first + 1} programs went on from {restores} images, {reasons.Count} could not be saved everywhere, {count} failed");
        foreach (var (reason, times) in reasons.CountBy(reason => reason).OrderByDescending(pair => pair.Value))
            output.WriteLine($"{times,6} {reason}");
        Assert.Equal(0, count);
        Assert.True(restores > last - first, $"only {restores} images were made");
    }

    private static void FailRestored(ProgramSource program, string problem)
    {
        var small = Shrinker.Shrink(program, problem, SeedRunner.CheckRestored);
        Assert.Fail($"{program.Name} (COROUTINES_SEEDS={program.Name[4..]}-{program.Name[4..]})\n{SeedRunner.CheckRestored(small)}\n{small.Text}");
    }

    private static void Fail(ProgramSource program, string problem)
    {
        var small = Shrinker.Shrink(program, problem, SeedRunner.Check);
        Assert.Fail($"{program.Name} (COROUTINES_SEEDS={program.Name[4..]}-{program.Name[4..]})\n{SeedRunner.Check(small)}\n{small.Text}");
    }

    private static (int First, int Last) Seeds(int few, int many)
    {
        if (Environment.GetEnvironmentVariable("COROUTINES_SEEDS")?.Split('-') is [var first, var last])
            return (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture));
        return (1, SlowTests.AreRun ? many : few);
    }
}
