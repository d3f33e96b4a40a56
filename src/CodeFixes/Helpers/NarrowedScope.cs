using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>A <c>using</c> declaration that becomes a <c>using</c> statement around the statements that need the resource: it is disposed behind the last of them, not at the end of the block.</summary>
internal static class NarrowedScope
{
    private const string Step = "    ";

    /// <summary>The changes; null where the resource is needed behind an await, or where what is declared beside it is.</summary>
    public static ImmutableArray<TextChange>? Of(VariableDeclaratorSyntax variable, FixSite site)
    {
        if (variable.Parent?.Parent is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0, Declaration.Variables.Count: 1, Parent: BlockSyntax block } declaration)
            return null;
        var first = block.Statements.IndexOf(declaration);
        var last = block.Statements.Select(static (statement, index) => (statement, index)).Last(each => each.index == first || Mentions(each.statement, variable.Identifier.ValueText)).index;
        StatementSyntax[] within = [.. block.Statements.Skip(first + 1).Take(last - first)];
        if (within.Any(static statement => statement.DescendantNodesAndSelf().Any(CannotMove)) || !StandsAlone(declaration, site.Text)
            || (within.Length > 0 && AreNeededBehind(within, block.Statements.Skip(last + 1), site)))
        {
            return null;
        }

        var line = site.Text.Lines.GetLineFromPosition(declaration.SpanStart);
        var indentation = MovedText.IndentationAt(declaration.SpanStart, site.Text);
        var lineBreak = site.Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        var end = within.LastOrDefault()?.Span.End ?? declaration.Span.End;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(DeclarationText.Insert(declaration.Declaration.SpanStart, "("));
        changes.Add(new TextChange(declaration.SemicolonToken.Span, $"){lineBreak}{indentation}{{"));
        if (within.Length > 0)
            changes.AddRange(LinesToIndent(within[0].FullSpan.Start, end, site).Select(static start => DeclarationText.Insert(start, Step)));
        changes.Add(DeclarationText.Insert(end, $"{lineBreak}{indentation}}}"));
        return changes.ToImmutable();
    }

    private static bool Mentions(SyntaxNode node, string name) => node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>An await keeps the resource alive as before; a label can be jumped to from outside, and a local function or another declaration of this kind belongs to the whole block.</summary>
    private static bool CannotMove(SyntaxNode node) =>
        node is AwaitExpressionSyntax or YieldStatementSyntax or LabeledStatementSyntax or GotoStatementSyntax or LocalFunctionStatementSyntax
            or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax } };

    private static bool StandsAlone(StatementSyntax declaration, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart)))
            && text.Lines.GetLineFromPosition(declaration.Span.End) is var last && !declaration.GetTrailingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(declaration.Span.End, last.End)));
    }

    private static bool AreNeededBehind(StatementSyntax[] within, IEnumerable<StatementSyntax> behind, FixSite site)
    {
        if (site.Model.AnalyzeDataFlow(within[0], within[within.Length - 1]) is not { Succeeded: true } flow)
            return true;
        HashSet<string> declared = [.. flow.VariablesDeclared.Select(static each => each.Name)];
        return behind.Any(statement => declared.Any(name => Mentions(statement, name)));
    }

    /// <summary>Where lines begin, but for those within a text, and empty ones.</summary>
    private static IEnumerable<int> LinesToIndent(int from, int end, FixSite site)
    {
        var root = site.Model.SyntaxTree.GetRoot(site.Token);
        return site.Text.Lines.Where(line => line.Start >= from && line.Start < end && line.Span.Length > 0 && !IsInText(line.Start)).Select(static line => line.Start);

        bool IsInText(int start) => root.FindToken(start) is var token
            && (token.SpanStart < start || token.Parent!.AncestorsAndSelf().Any(node => node is InterpolatedStringExpressionSyntax && node.SpanStart < start));
    }
}
