using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO023: shields what is awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnshieldedCleanupFix)), Shared]
public sealed class UnshieldedCleanupFix : TextFixProvider
{
    internal const string Shield = "CORO023.Shield";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnshieldedCleanup];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { Expression: var operand } || !CanBeShielded(site, operand))
            yield break;

        yield return new TextFix(Shield, "Shield it",
        [
            DeclarationText.Insert(operand.SpanStart, $"{site.NameOf(site.Types.Coroutine)}.Shield("),
            DeclarationText.Insert(operand.Span.End, ")"),
        ]);
    }

    private static bool CanBeShielded(FixSite site, ExpressionSyntax operand) =>
        site.Model.GetTypeInfo(operand, site.Token).Type is { } type
        && (site.Types.IsCoroutine(type) || (type.Name == "CoroutineTask" && site.Types.IsOfRuntime(type)));
}
