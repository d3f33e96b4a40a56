using System.Diagnostics;
using System.Runtime;

namespace Coroutines.Benchmarks;

/// <summary>Runs the subjects of a workload in turn, so that whatever slows the machine down slows all of them, and keeps the best round of each.</summary>
/// <param name="budget">How long one subject may take on one workload. A round is always finished.</param>
internal sealed class Comparison(TimeSpan budget)
{
    private const int LeastRounds = 3;

    /// <summary>How long nothing must have been compiled. .NET optimizes what ran often after 100 ms in which nothing new ran, and what it has seen then once more.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(3);

    public IReadOnlyList<Measurement> Run(Workload workload)
    {
        foreach (var subject in workload.Subjects)
            WarmUp(workload, subject);

        // what is alive can only be told where nothing is in a pool yet
        var first = workload.Subjects.ToDictionary(subject => subject, subject => OnNewThread(() => Measure(workload, subject)));
        var best = workload.OfMemory ? first : workload.Subjects.ToDictionary(subject => subject, _ => new Round(double.MaxValue, double.MaxValue));
        var clock = Stopwatch.StartNew();
        for (var round = 0; !workload.OfMemory && (round < LeastRounds || clock.Elapsed < budget * workload.Subjects.Count); round++)
        {
            foreach (var subject in workload.Subjects)
                best[subject] = best[subject].Best(Measure(workload, subject));
        }

        var ours = best[workload.Subjects.First(subject => subject.Name == Subject.Ours)];
        return [.. workload.Subjects.Select(subject => new Measurement(
            workload.Name,
            workload.Variant is null ? subject.Name : $"{subject.Name} ({workload.Variant})",
            best[subject].Nanoseconds / workload.Operations,
            best[subject].Bytes / workload.Operations,
            best[subject].Nanoseconds / ours.Nanoseconds,
            first[subject].Nanoseconds / workload.Operations,
            first[subject].Bytes / workload.Operations))];
    }

    /// <summary>Until the JIT compiler has replaced the code by its optimized form; all subjects must agree on the outcome.</summary>
    private void WarmUp(Workload workload, Subject subject)
    {
        var expected = Run(workload.Subjects[0]);
        var clock = Stopwatch.StartNew();
        var compiled = JitInfo.GetCompiledMethodCount();
        var lastCompiled = TimeSpan.Zero;
        for (var run = 0; run < 1 || clock.Elapsed < budget / 3 || (clock.Elapsed - lastCompiled < Settled && clock.Elapsed < MostWarmUp); run++)
        {
            if (Run(subject) != expected)
                throw new InvalidOperationException($"{workload.Name}: '{subject.Name}' does not give what '{workload.Subjects[0].Name}' gives");
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
                (compiled, lastCompiled) = (now, clock.Elapsed);
        }
    }

    private static Round Measure(Workload workload, Subject subject)
    {
        subject.Begin();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Now(workload.Clock);
        subject.Run();
        var time = Now(workload.Clock) - start;
        var allocated = workload.OfMemory ? LiveMemory.Bytes : GC.GetTotalAllocatedBytes(precise: true) - bytes;
        subject.End();
        return new Round(time.TotalNanoseconds, allocated);
    }

    private static long Run(Subject subject)
    {
        subject.Begin();
        var outcome = subject.Run();
        subject.End();
        return outcome;
    }

    private static TimeSpan Now(Clock clock) => clock == Clock.Wall ? Stopwatch.GetElapsedTime(0) : Environment.CpuUsage.TotalTime;

    private static Round OnNewThread(Func<Round> measure)
    {
        Round? round = null;
        var thread = new Thread(() => round = measure());
        thread.Start();
        thread.Join();
        return round ?? throw new InvalidOperationException("the thread did not measure");
    }

    private sealed record Round(double Nanoseconds, double Bytes)
    {
        public Round Best(Round other) => new(Math.Min(Nanoseconds, other.Nanoseconds), Math.Min(Bytes, other.Bytes));
    }
}
