using System.Diagnostics;

namespace Coroutines.Benchmarks;

/// <summary>Runs the subjects of a workload in turn, so that whatever slows the machine down slows all of them, and keeps the best round of each.</summary>
internal static class Comparison
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(0.5);

    public static IReadOnlyList<Measurement> Run(Workload workload, int rounds)
    {
        foreach (var subject in workload.Subjects)
            WarmUp(workload, subject);

        var best = workload.Subjects.ToDictionary(subject => subject, _ => (Time: double.MaxValue, Bytes: double.MaxValue));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var subject in workload.Subjects)
            {
                var (time, bytes) = Measure(subject);
                best[subject] = (Math.Min(best[subject].Time, time), Math.Min(best[subject].Bytes, bytes));
            }
        }

        var ours = best[workload.Subjects.First(subject => subject.Name == Subject.Ours)].Time;
        return [.. workload.Subjects.Select(subject => new Measurement(
            workload.Name,
            subject.Name,
            best[subject].Time / workload.Operations,
            best[subject].Bytes / workload.Operations,
            best[subject].Time / ours))];
    }

    /// <summary>Until the JIT compiler has had time to replace the code by its optimized form; all subjects must agree on the outcome.</summary>
    private static void WarmUp(Workload workload, Subject subject)
    {
        var expected = workload.Subjects[0].Run();
        var clock = Stopwatch.StartNew();
        for (var run = 0; run < 3 || clock.Elapsed < s_warmUp; run++)
        {
            if (subject.Run() != expected)
                throw new InvalidOperationException($"{workload.Name}: '{subject.Name}' does not give what '{workload.Subjects[0].Name}' gives");
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(Subject subject)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        subject.Run();
        var time = Stopwatch.GetElapsedTime(start);
        return (time.TotalNanoseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
