using System.Text;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Emit;

/// <summary>
/// The lines of code that was copied from the source, behind the first. C# maps them line by line, with their columns as they are: right as long as nothing in a line was
/// replaced by something longer or shorter. A line in which something was stands for the whole line of the source instead.
/// </summary>
internal sealed class CopiedLines(SyntaxTree tree)
{
    private readonly Lazy<SourceText> _source = new(() => tree.GetText());

    /// <summary>The user's own directives say what a line is called: then nothing is known of it.</summary>
    private readonly Lazy<bool> _isPlain = new(() => !tree.GetLineMappings().Any());

    /// <summary>The text with directives before the lines that need them.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="span">The source of it.</param>
    /// <param name="directive">The directive that makes a line stand for a span.</param>
    public string Map(string text, SourceSpan span, Func<SourceSpan, string> directive)
    {
        var lines = text.Split('\n');
        if (lines.Length == 1 || lines.Length != span.EndLine - span.StartLine + 1 || !_isPlain.Value || span.EndLine > _source.Value.Lines.Count)
            return text;

        var mapped = new StringBuilder(lines[0]);
        var isAligned = true;
        for (var i = 1; i < lines.Length; i++)
        {
            var number = span.StartLine + i;
            var source = _source.Value.Lines[number - 1];
            mapped.Append('\n');
            var isVerbatim = IsVerbatim(lines[i], source);
            if (!(isVerbatim && isAligned) && CanStandBefore(source))
            {
                if (isVerbatim)
                    mapped.Append($"#line {number} \"{span.Path}\"\n");
                else if (Extent(source) is { } extent)
                    mapped.Append(directive(extent with { Path = span.Path })).Append('\n');
                isAligned = isVerbatim;
            }

            mapped.Append(lines[i]);
        }

        return mapped.ToString();
    }

    /// <summary>Whether a line is as in the source, but for what ends the statement.</summary>
    private static bool IsVerbatim(string line, TextLine source) => source.ToString().StartsWith(line.TrimEnd().TrimEnd(';'), StringComparison.Ordinal);

    /// <summary>Within a text a directive would be part of it, and in the holes of one it is an error.</summary>
    private bool CanStandBefore(TextLine source)
    {
        var token = tree.GetRoot().FindToken(source.Start);
        return token.SpanStart >= source.Start && !token.Parent!.AncestorsAndSelf().Any(static node => node is InterpolatedStringExpressionSyntax);
    }

    private SourceSpan? Extent(TextLine source)
    {
        SyntaxToken? first = null, last = null;
        foreach (var token in tree.GetRoot().DescendantTokens(source.Span).Where(token => token.Span.Length > 0 && source.Span.Contains(token.Span)))
        {
            first ??= token;
            last = token;
        }

        return first is { } from && last is { } to
            ? new SourceSpan("", source.LineNumber + 1, from.SpanStart - source.Start + 1, source.LineNumber + 1, to.Span.End - source.Start)
            : null;
    }
}
