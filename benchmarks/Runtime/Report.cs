using System.Text.Json;

namespace Coroutines.Benchmarks;

/// <summary>The table that people read and the file that programs read.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Print(Workload workload, IReadOnlyList<Measurement> measurements)
    {
        Console.WriteLine($"{workload.Name}: {workload.Title}");
        Console.WriteLine($"  {"",-28}{"ns/op",10}{"bytes/op",12}{"to ours",10}");
        foreach (var m in measurements)
            Console.WriteLine($"  {m.Subject,-28}{m.NanosecondsPerOperation,10:0.0}{m.BytesPerOperation,12:0.0}{m.RatioToOurs,10:0.00}");
        Console.WriteLine();
    }

    public static void WriteJson(string file, IReadOnlyList<Measurement> measurements) =>
        File.WriteAllText(file, JsonSerializer.Serialize(measurements, s_json) + "\n");
}
