using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO011: awaits the coroutine on the loop that runs already.</summary>
[ExportCodeFixProvider(Microsoft.CodeAnalysis.LanguageNames.CSharp, Name = nameof(NestedRunFix)), Shared]
public sealed class NestedRunFix : TextFixProvider
{
    internal const string Await = "CORO011.Await";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NestedRun];

    // options would be lost
    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList: { Arguments: [{ Expression: var coroutine }] } list } call
            || !site.Types.IsCoroutine(site.Model.GetTypeInfo(coroutine, site.Token).Type)
            || EnclosingFunction.Find(call, site.Model, site.Token) is not { } function
            || !function.AllowsAwaitAt(call))
        {
            yield break;
        }

        var needsParentheses = call.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax;
        yield return new TextFix(Await, "Await it",
        [
            new TextChange(TextSpan.FromBounds(call.SpanStart, coroutine.SpanStart), needsParentheses ? "(await " : "await "),
            new TextChange(TextSpan.FromBounds(coroutine.Span.End, list.Span.End), needsParentheses ? ")" : ""),
        ]);
    }
}
