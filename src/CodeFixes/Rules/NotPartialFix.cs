using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO005: makes every type around the coroutine partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPartialFix)), Shared]
public sealed class NotPartialFix : TextFixProvider
{
    internal const string AddPartial = "CORO005.AddPartial";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotPartial];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
            yield return new TextFix(AddPartial, "Make the containing types partial", [.. DeclarationText.MakePartial(method)]);
    }
}
