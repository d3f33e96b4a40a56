using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers.Blocking;

/// <summary>A line of a list of blocking calls: <c>Type.Member</c>, <c>Type.Member = Twin</c>, <c>Type.Member(Type) = Twin</c>, <c>!Type</c> or <c>!Type.Member</c>.</summary>
/// <param name="Name">The whole name, as written.</param>
/// <param name="Parameters">The types of the first parameters that it must have.</param>
/// <param name="Twin">What to await instead: a member of the same type, a full name, or <see cref="Await"/>.</param>
/// <param name="IsExcluded">Whether the line takes the name from the list.</param>
internal sealed record BlockingCallLine(string Name, string[] Parameters, string? Twin, bool IsExcluded)
{
    /// <summary>The twin of what waits for a task: the task can be awaited itself.</summary>
    public const string Await = "await";

    private const string QualifiedName = @"[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*";

    private static readonly Regex Shape = new(
        $@"^((?<not>!)\s*(?<name>{QualifiedName})"
        + $@"|(?<name>{QualifiedName})\s*(\(\s*(?<first>{QualifiedName})(\s*,\s*(?<next>{QualifiedName}))*\s*\))?\s*(=\s*(?<twin>{QualifiedName}))?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public string Member => Name.Substring(Name.LastIndexOf('.') + 1);

    public string Type => Name.Substring(0, Math.Max(0, Name.LastIndexOf('.')));

    /// <returns>False if the text is neither such a line nor empty, nor a comment.</returns>
    public static bool TryParse(string text, out BlockingCallLine? line)
    {
        line = null;
        var comment = text.IndexOf('#');
        var content = (comment < 0 ? text : text.Substring(0, comment)).Trim();
        if (content.Length == 0)
            return true;

        var match = Shape.Match(content);
        if (!match.Success)
            return false;

        var (name, isExcluded) = (match.Groups["name"].Value, match.Groups["not"].Success);
        if (!isExcluded && name.IndexOf('.') < 0)
            return false;

        var parameters = match.Groups["first"].Captures.Cast<Capture>().Concat(match.Groups["next"].Captures.Cast<Capture>()).Select(static capture => capture.Value);
        line = new BlockingCallLine(name, [.. parameters], match.Groups["twin"].Success ? match.Groups["twin"].Value : null, isExcluded);
        return true;
    }

    public bool TakesParametersOf(ISymbol member)
    {
        if (Parameters.Length == 0)
            return true;
        if (member is not IMethodSymbol method || method.Parameters.Length < Parameters.Length)
            return false;

        for (var i = 0; i < Parameters.Length; i++)
        {
            if (BlockingCallList.NameOf(method.Parameters[i].Type) != Parameters[i])
                return false;
        }

        return true;
    }
}
