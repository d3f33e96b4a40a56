using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO021: awaits them together, with <c>Gather</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IndependentAwaitsFix)), Shared]
public sealed class IndependentAwaitsFix : TextFixProvider
{
    internal const string Gather = "CORO021.Gather";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IndependentAwaits];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        var span = site.Span;
        if (site.Root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<StatementSyntax>(statement => statement.SpanStart == span.Start && statement.Parent is BlockSyntax) is not { Parent: BlockSyntax block }
            || AwaitRun.Find(block.Statements, site.Model, site.Types, site.Token).FirstOrDefault(run => run.Span == span) is not { } run)
        {
            yield break;
        }

        yield return new TextFix(Gather, "Await these together", [new TextChange(span, Text(site, run))]);
    }

    // var (a, b) = await Coroutine.Gather(A(), B());
    private static string Text(FixSite site, AwaitRun run)
    {
        var calls = string.Join(", ", run.Statements.Select(static statement => statement.Call.ToString()));
        var gather = $"await {site.NameOf(site.Types.Coroutine)}.Gather({calls});";
        if (run.Statements[0].Variable is null)
            return gather;

        if (run.Statements.All(static statement => statement.Type!.IsVar))
            return $"var ({string.Join(", ", run.Statements.Select(static statement => statement.Variable!.Identifier.ToString()))}) = {gather}";
        return $"({string.Join(", ", run.Statements.Select(static statement => $"{statement.Type} {statement.Variable!.Identifier}"))}) = {gather}";
    }
}
