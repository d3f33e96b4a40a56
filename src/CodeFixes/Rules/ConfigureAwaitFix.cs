using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO012: removes the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConfigureAwaitFix)), Shared]
public sealed class ConfigureAwaitFix : TextFixProvider
{
    internal const string Remove = "CORO012.Remove";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ConfigureAwait];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access } call)
            yield return new TextFix(Remove, "Remove it", [new TextChange(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), "")]);
    }
}
