using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO052: marks the coroutine that is called restorable, in whichever file it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnrestorableCallFix)), Shared]
public sealed class UnrestorableCallFix : TextFixProvider
{
    internal const string MakeRestorable = "CORO052.MakeRestorable";
    internal const string MarkFunction = "CORO052.MarkFunction";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnrestorableCall];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (FindMark(site) is { } mark && mark.SyntaxTree == site.Root.SyntaxTree)
            yield return new TextFix(MakeRestorable, Title, [Change(mark)]);
        if (FindCallee(site) is { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: [var function] } local && site.Types.FindMark(local) is null)
            yield return new TextFix(MarkFunction, "Mark the local function [Coroutine]", [DeclarationText.Insert(function.GetSyntax(site.Token).SpanStart, $"[{site.NameOf(site.Types.Coroutine)}] ")]);
    }

    private protected override IEnumerable<CodeAction> FindWiderFixes(FixSite site, Solution solution)
    {
        if (FindMark(site) is { } mark && mark.SyntaxTree != site.Root.SyntaxTree && solution.GetDocument(mark.SyntaxTree) is { } document)
        {
            yield return CodeAction.Create(
                Title,
                async token => solution.WithDocumentText(document.Id, (await document.GetTextAsync(token).ConfigureAwait(false)).WithChanges(Change(mark))),
                MakeRestorable);
        }
    }

    private const string Title = "Make the coroutine restorable";

    /// <summary>The mark of the coroutine that is called; null where it has none.</summary>
    private static AttributeSyntax? FindMark(FixSite site) =>
        FindCallee(site) is { } method ? site.Types.FindMark(method)?.ApplicationSyntaxReference?.GetSyntax(site.Token) as AttributeSyntax : null;

    private static IMethodSymbol? FindCallee(FixSite site) =>
        site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? (site.Model.GetSymbolInfo(call, site.Token).Symbol as IMethodSymbol)?.OriginalDefinition : null;

    private static TextChange Change(AttributeSyntax mark)
    {
        var given = mark.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Restorable");
        return given is not null ? new TextChange(given.Expression.Span, "true")
            : mark.ArgumentList is not { } list ? DeclarationText.Insert(mark.Span.End, "(Restorable = true)")
            : DeclarationText.Insert(list.CloseParenToken.SpanStart, list.Arguments.Count == 0 ? "Restorable = true" : ", Restorable = true");
    }
}
