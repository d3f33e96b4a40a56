using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO004: corrects the signature where one is near, or takes the mark away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidCoroutineFix)), Shared]
public sealed class InvalidCoroutineFix : TextFixProvider
{
    internal const string CorrectSignature = "CORO004.CorrectSignature";
    internal const string RemoveAttribute = "CORO004.RemoveAttribute";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.InvalidCoroutine];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (FindMark(site) is not { Parent.Parent: { } declaration } mark)
            yield break;

        if (site.Model.GetDeclaredSymbol(declaration, site.Token) is IMethodSymbol method
            && SignatureCorrection.Find(site, declaration, method) is { } changes)
        {
            yield return new TextFix(CorrectSignature, "Make it an async coroutine", [.. changes]);
        }

        yield return new TextFix(RemoveAttribute, "Remove [Coroutine]", [DeclarationText.RemoveMark(site, mark)]);
    }

    private static AttributeSyntax? FindMark(FixSite site)
    {
        foreach (var ancestor in site.Node.AncestorsAndSelf())
        {
            var lists = ancestor switch
            {
                MemberDeclarationSyntax member => member.AttributeLists,
                LocalFunctionStatementSyntax local => local.AttributeLists,
                AccessorDeclarationSyntax accessor => accessor.AttributeLists,
                LambdaExpressionSyntax lambda => lambda.AttributeLists,
                _ => default,
            };
            foreach (var attribute in lists.SelectMany(static list => list.Attributes))
            {
                if (SymbolEqualityComparer.Default.Equals(site.Model.GetTypeInfo(attribute, site.Token).Type, site.Types.Attribute))
                    return attribute;
            }
        }

        return null;
    }
}
