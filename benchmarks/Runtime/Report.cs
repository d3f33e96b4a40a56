using System.Text.Json;

namespace Coroutines.Benchmarks;

/// <summary>The table that people read and the file that programs read.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Print(Workload workload, IReadOnlyList<Measurement> measurements)
    {
        Console.WriteLine($"{workload.Named(workload.Name)}: {workload.Title}");
        Console.WriteLine($"  {"",-28}{(workload.Clock == Clock.Wall ? "ns/op" : "CPU ns/op"),10}{"bytes/op",12}{"to ours",10}{"first ns",12}{"bytes",9}");
        foreach (var (subject, m) in workload.Subjects.Zip(measurements))
            Console.WriteLine($"  {subject.Name,-28}{m.NsPerOp,10:0.0}{m.BytesPerOp,12:0.0}{m.RatioToOurs,10:0.00}{m.FirstNsPerOp,12:0.0}{m.FirstBytesPerOp,9:0.0}");
        foreach (var bar in workload.Bars)
        {
            if (bar.Verdict([subject => measurements.FirstOrDefault(m => m.Subject == workload.Named(subject))]) is { } verdict)
                Console.WriteLine($"  bar: {verdict}");
        }

        Console.WriteLine();
    }

    public static void WriteJson(string file, IReadOnlyList<Measurement> measurements) =>
        File.WriteAllText(file, JsonSerializer.Serialize(measurements, s_json) + "\n");

    public static IReadOnlyList<Measurement> ReadJson(string text) => JsonSerializer.Deserialize<Measurement[]>(text, s_json)!;
}
