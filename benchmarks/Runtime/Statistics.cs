namespace Coroutines.Benchmarks;

internal static class Statistics
{
    /// <summary>The middle one of those that are known; null when none is.</summary>
    public static double? Median(IEnumerable<double?> values) => values.OfType<double>().Order().ToList() is { Count: > 0 } known ? known[known.Count / 2] : null;
}
