using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Harness;

/// <summary>
/// Compares generated text with a file <c>Class.Method#Hint.verified.cs</c> beside the test. A difference leaves
/// <c>*.received.cs</c> there, to be renamed when it is meant. These are Verify's conventions, so Verify can take this class's place.
/// </summary>
internal static partial class Snapshot
{
    public static void Match(IEnumerable<GeneratedSourceResult> sources, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}#";
        var folder = Path.GetDirectoryName(testFile)!;
        var expected = Directory.GetFiles(folder, prefix + "*.verified.cs").Select(static path => Path.GetFileName(path)).ToHashSet();
        var differences = new StringBuilder();

        foreach (var source in sources)
        {
            var name = $"{prefix}{source.HintName[..^3]}";
            expected.Remove(name + ".verified.cs");
            Compare(Path.Combine(folder, name), Scrub(source.SourceText.ToString()), differences);
        }

        foreach (var name in expected)
            differences.Append($"{name}: nothing was generated for it\n");
        Assert.True(differences.Length == 0, differences.ToString());
    }

    private static void Compare(string path, string received, StringBuilder differences)
    {
        var verified = File.Exists(path + ".verified.cs") ? File.ReadAllText(path + ".verified.cs").ReplaceLineEndings("\n") : "";
        if (verified == received)
        {
            File.Delete(path + ".received.cs");
            return;
        }

        File.WriteAllText(path + ".received.cs", received);
        differences.Append($"{Path.GetFileName(path)}.received.cs differs:\n{Difference(verified.Split('\n'), received.Split('\n'))}\n");
    }

    /// <summary>What is between the lines that both texts begin and end with.</summary>
    private static string Difference(string[] verified, string[] received)
    {
        var shorter = Math.Min(verified.Length, received.Length);
        var head = 0;
        while (head < shorter && verified[head] == received[head])
            head++;
        var tail = 0;
        while (tail < shorter - head && verified[^(tail + 1)] == received[^(tail + 1)])
            tail++;

        return $"@@ line {head + 1} @@\n"
            + string.Concat(verified[head..^tail].Select(static line => $"- {line}\n"))
            + string.Concat(received[head..^tail].Select(static line => $"+ {line}\n"));
    }

    /// <summary>An interceptor's location holds a checksum of the source file, which tells a reader nothing.</summary>
    private static string Scrub(string text) => LocationData().Replace(text, "Intercepts(1, \"...\")");

    [GeneratedRegex("""Intercepts\(1, "[^"]*"\)""")]
    private static partial Regex LocationData();
}
