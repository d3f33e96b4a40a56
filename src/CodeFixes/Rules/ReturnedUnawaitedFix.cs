using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO015: makes the function a coroutine that awaits at each of its returns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnedUnawaitedFix)), Shared]
public sealed class ReturnedUnawaitedFix : TextFixProvider
{
    internal const string ReturnAwait = "CORO015.ReturnAwait";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ReturnedUnawaited];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (EnclosingFunction.Find(site.Node, site.Model, site.Token) is not { } function
            || !site.Types.IsCoroutine(function.Symbol.ReturnType)
            || function.Declaration.DescendantNodes().OfType<ReturnStatementSyntax>().Any(static statement => statement.Ancestors().OfType<LockStatementSyntax>().Any())
            || CoroutineConversion.Find(site, function) is not { } conversion)
        {
            yield break;
        }

        yield return new TextFix(ReturnAwait, "Await it in a coroutine", [.. conversion]);
    }
}
