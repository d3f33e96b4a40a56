using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO006, CORO009: marks the coroutine, and makes its types partial, without which the mark would have no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAttributeFix)), Shared]
public sealed class MissingAttributeFix : TextFixProvider
{
    internal const string AddAttribute = "CORO006.AddAttribute";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingAttribute, RuleIds.UnmarkedOverride];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
        {
            yield return new TextFix(
                AddAttribute, "Add [Coroutine]", [DeclarationText.AddMark(site, method), .. DeclarationText.MakePartial(method)]);
        }
    }
}
