using System.Collections.Immutable;
using System.Composition;
using Coroutines.Analyzers;
using Coroutines.CodeFixes.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO008: makes the local function a method, together with the local functions that it calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FunctionNotRewrittenFix)), Shared]
public sealed class FunctionNotRewrittenFix : TextFixProvider
{
    internal const string MakeMethod = "CORO008.MakeMethod";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.FunctionNotRewritten];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        var functions = FunctionsAt(site);
        if (!functions.IsEmpty)
            yield return new TextFix(MakeMethod, "Make it a method", [.. FunctionMove.Changes([functions], site)]);
    }

    private protected override IEnumerable<TextChange> FindAll(IReadOnlyList<FixSite> sites, string? key) =>
        FunctionMove.Changes(sites.OrderBy(static site => site.Node.SpanStart).Select(FunctionsAt), sites[0]);

    private static ImmutableArray<LocalFunctionStatementSyntax> FunctionsAt(FixSite site) =>
        site.Node is LocalFunctionStatementSyntax function ? FunctionMove.Find(function, site) : [];
}
