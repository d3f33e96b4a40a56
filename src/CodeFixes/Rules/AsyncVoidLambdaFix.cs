using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO013: makes a local delegate one that returns a coroutine, and awaits where it is called.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncVoidLambdaFix)), Shared]
public sealed class AsyncVoidLambdaFix : TextFixProvider
{
    internal const string ChangeDelegate = "CORO013.ChangeDelegate";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AsyncVoidLambda];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda && LocalDelegate.Change(site, lambda) is { } changes)
            yield return new TextFix(ChangeDelegate, "Make it a delegate that returns a coroutine", [.. changes]);
    }
}
