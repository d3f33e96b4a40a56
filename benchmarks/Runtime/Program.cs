using Coroutines.Benchmarks;

// dotnet run -c Release --project benchmarks/Runtime -- compare [--only WORKLOAD] [--rounds N] [--json FILE]
if (args is not ["compare", ..])
{
    Console.Error.WriteLine("usage: compare [--only call|chain|spawn|yield] [--rounds N] [--json FILE]");
    return 2;
}

var only = Option("--only");
var rounds = int.Parse(Option("--rounds") ?? "10");
var workloads = Workload.All.Where(workload => only is null || workload.Name == only).ToList();
if (workloads.Count == 0)
{
    Console.Error.WriteLine($"no workload '{only}'");
    return 2;
}

var measurements = new List<Measurement>();
foreach (var workload in workloads)
{
    var measured = Comparison.Run(workload, rounds);
    Report.Print(workload, measured);
    measurements.AddRange(measured);
}

if (Option("--json") is { } file)
    Report.WriteJson(file, measurements);
return 0;

string? Option(string name)
{
    var index = Array.IndexOf(args, name);
    return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
}
