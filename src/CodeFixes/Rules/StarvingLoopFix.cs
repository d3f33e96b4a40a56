using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO024: lets others run at the end of each turn.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StarvingLoopFix)), Shared]
public sealed class StarvingLoopFix : TextFixProvider
{
    internal const string AddYield = "CORO024.AddYield";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StarvingLoop];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        var loop = site.Node.FirstAncestorOrSelf<StatementSyntax>();
        var body = loop switch
        {
            WhileStatementSyntax statement => statement.Statement,
            DoStatementSyntax statement => statement.Statement,
            ForStatementSyntax statement => statement.Statement,
            _ => null,
        };
        if (body is null || EnclosingFunction.Find(body, site.Model, site.Token) is not { } function || !function.AllowsAwaitAt(body))
            yield break;

        var yield = $"await {site.NameOf(site.Types.Coroutine)}.Yield();";
        ImmutableArray<TextChange> changes = body switch
        {
            BlockSyntax { Statements: [.., var last] } => [DeclarationText.Insert(last.Span.End, DeclarationText.LineBreakBefore(site.Text, last.SpanStart) + yield)],
            BlockSyntax block => [new TextChange(block.Span, $"{{ {yield} }}")],
            EmptyStatementSyntax => [new TextChange(body.Span, yield)],
            _ => [DeclarationText.Insert(body.SpanStart, "{ "), DeclarationText.Insert(body.Span.End, $" {yield} }}")],
        };
        yield return new TextFix(AddYield, "Let others run in each turn", changes);
    }
}
