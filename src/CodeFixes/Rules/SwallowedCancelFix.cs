using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO022: lets cancels pass by a catch of everything, or throws them again at the end of the handler.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwallowedCancelFix)), Shared]
public sealed class SwallowedCancelFix : TextFixProvider
{
    internal const string LetPass = "CORO022.LetPass";
    internal const string Rethrow = "CORO022.Rethrow";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SwallowedCancel];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause)
            yield break;

        if ((clause.Filter is null || OnlyCounts(site, clause)) && TakesMore(site, clause))
            yield return new TextFix(LetPass, "Let cancels pass", AddFilter(site, clause));
        if (EndsOpen(site, clause))
            yield return new TextFix(Rethrow, "Throw it again", [AddThrow(site, clause.Block)]);
    }

    private static bool OnlyCounts(FixSite site, CatchClauseSyntax clause) =>
        site.Types.Cancel is { } cancel
        && site.Model.GetOperation(clause.Filter!.FilterExpression, site.Token) is { } condition
        && new CancelTest(cancel, clause.Declaration is { } variable ? site.Model.GetDeclaredSymbol(variable, site.Token) : null).OnlyCounts(condition);

    private static bool TakesMore(FixSite site, CatchClauseSyntax clause) =>
        clause.Declaration is null
        || (site.Model.GetTypeInfo(clause.Declaration.Type, site.Token).Type is { } type
            && site.Model.Compilation.GetTypeByMetadataName("System.OperationCanceledException") is { } cancel
            && !SymbolEqualityComparer.Default.Equals(type, cancel)
            && CancelTest.Takes(type, cancel));

    private static ImmutableArray<TextChange> AddFilter(FixSite site, CatchClauseSyntax clause)
    {
        var cancel = site.NameOf(site.Model.Compilation.GetTypeByMetadataName("System.OperationCanceledException")!);
        if (clause.Declaration is { Identifier.RawKind: not 0 } declaration)
            return [.. Filter(declaration.Identifier.Text, declaration.Span.End)];

        var depth = clause.Ancestors().OfType<CatchClauseSyntax>().Count();
        var name = FreeName.For(depth == 0 ? "error" : $"error{depth + 1}", clause);
        return clause.Declaration is { } unnamed
            ? [DeclarationText.Insert(unnamed.Type.Span.End, $" {name}"), .. Filter(name, unnamed.Span.End)]
            : [DeclarationText.Insert(clause.CatchKeyword.Span.End, $" ({site.NameOf(site.Model.Compilation.GetTypeByMetadataName("System.Exception")!)} {name})"), .. Filter(name, clause.CatchKeyword.Span.End)];

        // when (n < 3)  becomes  when (error is not OperationCanceledException && n < 3)
        IEnumerable<TextChange> Filter(string name, int end)
        {
            var test = $"{name} is not {cancel}";
            if (clause.Filter is not { FilterExpression: var other })
                return [DeclarationText.Insert(end, $" when ({test})")];
            return other.IsKind(SyntaxKind.LogicalOrExpression)
                ? [DeclarationText.Insert(other.SpanStart, $"{test} && ("), DeclarationText.Insert(other.Span.End, ")")]
                : [DeclarationText.Insert(other.SpanStart, $"{test} && ")];
        }
    }

    // Behind a handler that leaves by a jump the throw would be dead, and after a try that never ends by itself so would be what follows.
    private static bool EndsOpen(FixSite site, CatchClauseSyntax clause) =>
        site.Model.AnalyzeControlFlow(clause.Block) is { Succeeded: true, EndPointIsReachable: true }
        && clause.Parent is TryStatementSyntax statement
        && (site.Model.AnalyzeControlFlow(statement.Block) is { EndPointIsReachable: true } || statement.Parent is BlockSyntax block && block.Statements.Last() == statement);

    private static TextChange AddThrow(FixSite site, BlockSyntax block)
    {
        if (block.Statements is [.., var last])
            return DeclarationText.Insert(last.Span.End, DeclarationText.LineBreakBefore(site.Text, last.SpanStart) + "throw;");

        var inside = TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart);
        return site.Text.ToString(inside).Contains('\n')
            ? DeclarationText.Insert(inside.End, "    throw;" + DeclarationText.LineBreakBefore(site.Text, inside.End))
            : new TextChange(inside, $"{site.Text.ToString(inside).TrimEnd()} throw; ");
    }
}
