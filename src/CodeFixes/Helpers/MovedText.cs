using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>A local function as it is written elsewhere: with the comments above it, indented anew but for the lines of its strings.</summary>
internal static class MovedText
{
    /// <param name="function">The function.</param>
    /// <param name="modifiers">What it has in addition.</param>
    /// <param name="indentation">That of the lines behind the first.</param>
    /// <param name="text">The file.</param>
    public static string Of(LocalFunctionStatementSyntax function, string modifiers, string indentation, SourceText text)
    {
        var start = Start(function);
        var old = IndentationAt(start, text);
        var head = function.Modifiers.Count > 0 ? function.Modifiers[0].SpanStart : function.ReturnType.SpanStart;
        var moved = new StringBuilder();
        for (var line = text.Lines.GetLineFromPosition(start); ; line = text.Lines[line.LineNumber + 1])
        {
            var from = Math.Max(line.Start, start);
            if (line.Start > start && !IsInString(function, line.Start) && text.ToString(line.Span).StartsWith(old, StringComparison.Ordinal))
            {
                from = line.Start + old.Length;
                moved.Append(from == line.End ? "" : indentation);
            }

            var to = Math.Min(line.EndIncludingLineBreak, function.Span.End);
            var isHead = from <= head && head < to;
            moved.Append(text.ToString(TextSpan.FromBounds(from, isHead ? head : to)));
            if (isHead)
                moved.Append(modifiers).Append(text.ToString(TextSpan.FromBounds(head, to)));
            if (to == function.Span.End)
                return moved.ToString();
        }
    }

    /// <summary>Where the comments directly above it begin, or the function itself.</summary>
    public static int Start(LocalFunctionStatementSyntax function)
    {
        var start = function.SpanStart;
        var lineBreaks = 0;
        foreach (var trivia in function.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                continue;
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? ++lineBreaks > 1 : trivia.IsDirective)
                break;
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                continue;
            start = trivia.SpanStart;
            lineBreaks = 0;
        }

        return start;
    }

    /// <summary>What stands before a position, if that is space.</summary>
    public static string IndentationAt(int position, SourceText text)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }

    private static bool IsInString(SyntaxNode function, int position)
    {
        var token = function.FindToken(position);
        return (token.SpanStart < position && position < token.Span.End)
            || token.Parent!.AncestorsAndSelf().Any(node => node is InterpolatedStringExpressionSyntax && node.SpanStart < position && position < node.Span.End);
    }
}
