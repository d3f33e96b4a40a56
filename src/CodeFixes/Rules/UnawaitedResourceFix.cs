using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO014: awaits the call, where an await of it may stand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnawaitedResourceFix)), Shared]
public sealed class UnawaitedResourceFix : TextFixProvider
{
    internal const string AddAwait = "CORO014.AddAwait";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnawaitedResource];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is ExpressionSyntax call
            && EnclosingFunction.Find(call, site.Model, site.Token) is { } function
            && function.AllowsAwaitAt(call)
            && (site.Types.IsCoroutineFunction(function.Symbol) || !site.Types.NeedsLoop(site.Model.GetTypeInfo(call, site.Token).Type)))
        {
            yield return new TextFix(AddAwait, "Await it", [.. DeclarationText.Await(call)]);
        }
    }
}
