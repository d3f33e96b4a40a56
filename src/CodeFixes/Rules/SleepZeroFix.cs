using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO026: says <c>Yield</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SleepZeroFix)), Shared]
public sealed class SleepZeroFix : TextFixProvider
{
    internal const string UseYield = "CORO026.UseYield";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SleepZero];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is InvocationExpressionSyntax call)
        {
            var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
            yield return new TextFix(UseYield, "Say Coroutine.Yield()", [new TextChange(TextSpan.FromBounds(name.SpanStart, call.Span.End), "Yield()")]);
        }
    }
}
