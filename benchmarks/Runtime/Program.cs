using System.Globalization;
using BenchmarkDotNet.Running;
using Coroutines.Benchmarks;

// dotnet run -c Release --project benchmarks/Runtime -- compare [--only WORKLOAD,...] [--full] [--json FILE]
return args switch
{
    ["compare", ..] => Compare(),
    ["careful", .. var rest] => Careful(rest),
    ["results", .. var folders] when folders.Length > 0 => Merge(folders),
    _ => Usage(),
};

int Compare()
{
    var only = Option("--only")?.Split(',');
    var seconds = double.Parse(Option("--seconds") ?? (args.Contains("--full") ? "10" : "0.6"), CultureInfo.InvariantCulture);
    var workloads = Workload.All.Where(workload => only is null || only.Contains(workload.Name)).ToList();
    if (args.Contains("--ours"))
        workloads = workloads.ConvertAll(workload => workload with { Subjects = [workload.Subjects.First(subject => subject.Name == Subject.Ours)], Bars = [] });
    if (workloads.Count == 0)
    {
        Console.Error.WriteLine($"no workload '{string.Join(',', only!)}'");
        return Usage();
    }

    var comparison = new Comparison(TimeSpan.FromSeconds(seconds));
    List<Measurement> measurements = [];
    foreach (var workload in workloads)
    {
        var measured = comparison.Run(workload);
        Report.Print(workload, measured);
        measurements.AddRange(measured);
    }

    if (Option("--json") is { } file)
        Report.WriteJson(file, measurements);
    return 0;
}

static int Careful(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(rest);
    return 0;
}

static int Merge(string[] folders)
{
    Results.Write(folders);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine($"""
        compare [--only WORKLOAD,...] [--ours] [--full | --seconds N] [--json FILE]   all subjects side by side; N seconds for each of them on each workload; --ours: for a profiler
        careful [OPTION...]                                              one at a time, with BenchmarkDotNet and its options
        results FOLDER...                                                the tables of RESULTS.md: for benchmarks/peers/run

        workloads: {string.Join(", ", Workload.All.Select(workload => workload.Name).Distinct())}
        """);
    return 2;
}

string? Option(string name)
{
    var index = Array.IndexOf(args, name);
    return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
}
