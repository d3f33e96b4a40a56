using System.Text.Json;

namespace Coroutines.Benchmarks;

/// <summary>The table that people read and the file that programs read.</summary>
internal static class Report
{
    /// <summary>What measuring a round itself may allocate, for one operation.</summary>
    private const double NoBytes = 0.01;

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Print(Workload workload, IReadOnlyList<Measurement> measurements)
    {
        var variant = workload.Variant is null ? "" : $" ({workload.Variant})";
        Console.WriteLine($"{workload.Name}{variant}: {workload.Title}");
        Console.WriteLine($"  {"",-28}{(workload.Clock == Clock.Wall ? "ns/op" : "CPU ns/op"),10}{"bytes/op",12}{"to ours",10}{"first ns",12}{"bytes",9}");
        foreach (var (subject, m) in workload.Subjects.Zip(measurements))
            Console.WriteLine($"  {subject.Name,-28}{m.NsPerOp,10:0.0}{m.BytesPerOp,12:0.0}{m.RatioToOurs,10:0.00}{m.FirstNsPerOp,12:0.0}{m.FirstBytesPerOp,9:0.0}");
        foreach (var bar in workload.Bars)
            Console.WriteLine($"  {Against(bar, workload, measurements)}");
        Console.WriteLine();
    }

    public static void WriteJson(string file, IReadOnlyList<Measurement> measurements) =>
        File.WriteAllText(file, JsonSerializer.Serialize(measurements, s_json) + "\n");

    private static string Against(Bar bar, Workload workload, IReadOnlyList<Measurement> measurements)
    {
        var ours = Of(Subject.Ours);
        if (bar.Peers.Length == 0)
            return $"bar: {ours:0.0} bytes, at most 0: {Verdict(ours <= NoBytes)}";
        var best = bar.Peers.MinBy(Of)!;
        var ratio = ours / Of(best);
        return $"bar: {ratio:0.00} of {best}{(bar.OfBytes ? "'s bytes" : "")}, at most {bar.AtMost:0.0#}: {Verdict(ratio <= bar.AtMost)}";

        double Of(string subject)
        {
            var (_, m) = workload.Subjects.Zip(measurements).First(pair => pair.First.Name == subject);
            return bar.OfBytes ? m.BytesPerOp : m.NsPerOp;
        }
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "MISSED";
}
