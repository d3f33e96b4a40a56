namespace Coroutines.Benchmarks;

/// <summary>
/// What <c>benchmarks/peers/run</c> puts into RESULTS.md: our own comparisons, the same sources under .NET's runtime-async, and other processes, side by side.
/// A folder holds a run: <c>ours.json</c>, and where they could be had <c>runtime-async.json</c> and <c>others.jsonl</c>, a line for each figure.
/// </summary>
internal static class Results
{
    public static void Write(IReadOnlyList<string> folders)
    {
        var runs = folders.Select(Read).ToList();
        Console.WriteLine("| workload | ours, against the bar | |");
        Console.WriteLine("|---|---|---|");
        foreach (var workload in Workload.All)
        {
            foreach (var verdict in workload.Bars.Select(bar => bar.Verdict([.. runs.Select(run => Find(run, workload))])).OfType<string>())
                Console.WriteLine($"| {Heading(workload)} | {verdict.Replace(": ", " | ", StringComparison.Ordinal)} |");
        }

        foreach (var workload in Workload.All)
            WriteTable(workload, runs);
    }

    private static void WriteTable(Workload workload, List<List<Measurement>> runs)
    {
        var ours = runs.Select(run => Find(run, workload)(Subject.Ours)).ToList();
        Console.WriteLine($"""

            ## {Heading(workload)}

            {workload.Title}

            | | {(workload.Clock == Clock.Wall ? "ns/op" : "CPU ns/op")} | bytes/op | to ours | cold pools: ns/op | bytes/op |
            |---|---|---|---|---|---|
            """);
        foreach (var subject in runs.SelectMany(run => run).Where(m => Belongs(m, workload)).Select(m => m.Subject).Distinct())
        {
            var found = runs.Select(run => run.FirstOrDefault(m => m.Workload == workload.Name && m.Subject == subject)).ToList();
            var cells = new[]
            {
                Cell(m => m.NsPerOp), Cell(m => m.BytesPerOp), $"{Statistics.Median(found.Zip(ours, (m, our) => m?.NsPerOp / our?.NsPerOp)):0.00}", Cell(m => m.FirstNsPerOp), Cell(m => m.FirstBytesPerOp),
            };
            Console.WriteLine($"| {subject.Replace($" ({workload.Variant})", "", StringComparison.Ordinal)} | {string.Join(" | ", cells)} |");

            string Cell(Func<Measurement, double?> value) => $"{Statistics.Median(found.Select(m => m is null ? null : value(m))):0.0}";
        }
    }

    private static string Heading(Workload workload) => workload.Variant is null ? $"`{workload.Name}`" : $"`{workload.Name}`, {workload.Variant}";

    private static Func<string, Measurement?> Find(List<Measurement> run, Workload workload) =>
        subject => run.FirstOrDefault(m => m.Workload == workload.Name && m.Subject == workload.Named(subject));

    /// <summary>A peer's variant that we do not have stands beside what has none.</summary>
    private static bool Belongs(Measurement m, Workload workload)
    {
        if (m.Workload != workload.Name)
            return false;
        var variants = Workload.All.Where(other => other.Name == workload.Name && other.Variant is not null);
        return variants.FirstOrDefault(other => m.Subject.EndsWith($"({other.Variant})", StringComparison.Ordinal))?.Variant == workload.Variant;
    }

    private static List<Measurement> Read(string folder)
    {
        List<Measurement> all = [.. Report.ReadJson(File.ReadAllText(Path.Combine(folder, "ours.json")))];
        if (Path.Combine(folder, "runtime-async.json") is var async && File.Exists(async))
            all.AddRange(Report.ReadJson(File.ReadAllText(async)).Where(IsOfTasks).Select(m => m with { Subject = $"runtime-async: {m.Subject}" }));
        if (Path.Combine(folder, "others.jsonl") is var others && File.Exists(others))
            all.AddRange(Report.ReadJson($"[{string.Join(',', File.ReadLines(others))}]"));
        return all;
    }

    /// <summary>What .NET's own rewriting changes; not our coroutines, and nothing where there is nothing to rewrite.</summary>
    private static bool IsOfTasks(Measurement m) =>
        !m.Subject.Contains("coroutine", StringComparison.Ordinal) && !m.Subject.StartsWith(Subject.Plain, StringComparison.Ordinal) && m.Subject != "ThreadPool";
}
