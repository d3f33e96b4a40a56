using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>The small changes of declarations that several fixes are made of.</summary>
internal static class DeclarationText
{
    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary><c>await</c> before this expression, with parentheses around one that the await would not take as a whole.</summary>
    public static IEnumerable<TextChange> Await(ExpressionSyntax expression) => IsLow(expression)
        ? [Insert(expression.SpanStart, "await ("), Insert(expression.Span.End, ")")]
        : [Insert(expression.SpanStart, "await ")];

    /// <summary>Whether it gives one of several values, and binds less than an await.</summary>
    public static bool IsLow(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };

    /// <summary><c>partial</c> on every type around the member that lacks it.</summary>
    public static IEnumerable<TextChange> MakePartial(SyntaxNode member)
    {
        foreach (var type in Rewriting.NonPartialTypes(member))
            yield return Insert(type.Keyword.SpanStart, "partial ");
    }

    /// <summary>
    /// <c>[Coroutine]</c> on a line of its own, above the declaration and below its comments; on the same line if the declaration does not
    /// start one.
    /// </summary>
    public static TextChange AddMark(FixSite site, SyntaxNode declaration)
    {
        const string suffix = "Attribute";
        var name = site.NameOf(site.Types.Attribute);
        if (name.EndsWith(suffix, StringComparison.Ordinal))
            name = name.Substring(0, name.Length - suffix.Length);

        return Insert(declaration.SpanStart, $"[{name}]{LineBreakBefore(site.Text, declaration.SpanStart)}");
    }

    /// <summary>Takes <c>[Coroutine]</c> away, with its list and its line if nothing else is there.</summary>
    public static TextChange RemoveMark(FixSite site, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count == 1)
        {
            var next = list.CloseBracketToken.GetNextToken();
            return new TextChange(TextSpan.FromBounds(list.SpanStart, HasComment(list) ? list.Span.End : next.SpanStart), "");
        }

        var index = list.Attributes.IndexOf(attribute);
        return index == 0
            ? new TextChange(TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart), "")
            : new TextChange(TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End), "");

        static bool HasComment(AttributeListSyntax list) =>
            list.GetTrailingTrivia().Concat(list.CloseBracketToken.GetNextToken().LeadingTrivia)
                .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
    }

    /// <summary>What separates a new line that is put above this position from it: a line break and the same indentation, or a space.</summary>
    public static string LineBreakBefore(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        return string.IsNullOrWhiteSpace(indentation) ? LineBreak(text, line) + indentation : " ";
    }

    /// <summary>What ends the lines of the file.</summary>
    public static string LineBreak(SourceText text) => LineBreak(text, text.Lines[0]);

    // The file's own kind: some files end their lines with two characters.
    private static string LineBreak(SourceText text, TextLine line)
    {
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return lineBreak.Length == 0 ? "\n" : lineBreak;
    }
}
