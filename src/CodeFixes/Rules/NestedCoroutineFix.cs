using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO016: awaits what an awaited call gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NestedCoroutineFix)), Shared]
public sealed class NestedCoroutineFix : TextFixProvider
{
    internal const string AwaitTwice = "CORO016.AwaitTwice";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NestedCoroutine];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is InvocationExpressionSyntax { Parent: AwaitExpressionSyntax outer })
            yield return new TextFix(AwaitTwice, "Await its result, too", [DeclarationText.Insert(outer.SpanStart, "await ")]);
    }
}
