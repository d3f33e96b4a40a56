using System.Text.RegularExpressions;

namespace Execution.Tests.Restoring;

/// <summary>The programs that cannot be saved at each of their awaits, and why: a line each in <c>NotRestorable.txt</c>, the name and the reason.</summary>
internal static partial class NotRestorable
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Restoring", "NotRestorable.txt"))
        .Where(line => line.Length > 0)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Whether a program is saved and does something else afterwards: it looks at what no image has, and the reason says at what.</summary>
    public static bool IsDifference(string? reason) => reason?.StartsWith("differs: ", StringComparison.Ordinal) == true;

    /// <summary>The reason on one line, without the advice behind it.</summary>
    public static string Summary(string refusal)
    {
        var line = refusal.ReplaceLineEndings(" ");
        var advice = line.IndexOf("; only types that", StringComparison.Ordinal);
        return CompilersNumber().Replace(advice < 0 ? line : line[..advice], "$1");
    }

    /// <summary>The compiler numbers what it names; a program more, and the numbers are others.</summary>
    [GeneratedRegex(@"(AnonymousType|AnonymousDelegate|DisplayClass|d__|b__|\|)[0-9]+(_[0-9]+)?")]
    private static partial Regex CompilersNumber();
}
