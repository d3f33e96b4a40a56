using System.Text;

namespace Execution.Tests.Harness;

/// <summary>Compares two traces and shows the first place where they part.</summary>
internal static class TraceComparison
{
    private const int LinesBefore = 8;

    /// <summary>Null when they are the same.</summary>
    public static string? Difference(string what, string expectedName, IReadOnlyList<string> expected, string actualName, IReadOnlyList<string> actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == expected.Count && same == actual.Count)
            return null;

        var text = new StringBuilder($"{what}: the traces part at line {same + 1}\n");
        foreach (var line in expected.Take(same).TakeLast(LinesBefore))
            text.Append($"    {line}\n");
        text.Append($"  {expectedName}: {expected.ElementAtOrDefault(same) ?? "(ends)"}\n");
        text.Append($"  {actualName}: {actual.ElementAtOrDefault(same) ?? "(ends)"}\n");
        return text.ToString();
    }
}
