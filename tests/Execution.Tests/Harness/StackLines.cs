using System.Text.RegularExpressions;
using Coroutines;

namespace Execution.Tests.Harness;

/// <summary>What a user reads in the text of an exception: the lines of the program that it came through, plumbing left out.</summary>
internal static partial class StackLines
{
    /// <summary>Null where the text leaves some out.</summary>
    public static IReadOnlyList<int>? Of(Exception error)
    {
        var text = CoroutineExceptionFormatter.Format(error);
        return Cut().IsMatch(text) ? null : [.. ProgramLine().Matches(text).Select(match => int.Parse(match.Groups[1].Value)).Distinct().Order()];
    }

    [GeneratedRegex(@"\.\.\. (awaited in )?[0-9]+ more")]
    private static partial Regex Cut();

    [GeneratedRegex(@" in [^\n]*Programs/(?!Shared|Entries)[^\n]*:line ([0-9]+)")]
    private static partial Regex ProgramLine();
}
