using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO008: makes the local function a method, together with the local functions that it calls; puts the call of a method into a lambda.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FunctionNotRewrittenFix)), Shared]
public sealed class FunctionNotRewrittenFix : TextFixProvider
{
    internal const string MakeMethod = "CORO008.MakeMethod";
    internal const string MakeLambda = "CORO008.MakeLambda";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.FunctionNotRewritten];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        var functions = FunctionsAt(site);
        if (!functions.IsEmpty)
            yield return new TextFix(MakeMethod, "Make it a method", [.. FunctionMove.Changes([functions], site)]);
        if (LambdaAt(site) is { } lambda)
            yield return new TextFix(MakeLambda, "Call it in a lambda", [new TextChange(site.Span, lambda)]);
    }

    private protected override IEnumerable<TextChange> FindAll(IReadOnlyList<FixSite> sites, string? key) => key is null or MakeMethod
        ? FunctionMove.Changes(sites.OrderBy(static site => site.Node.SpanStart).Select(FunctionsAt), sites[0])
        : base.FindAll(sites, key);

    // Work  becomes  (a, b) => Work(a, b)
    private static string? LambdaAt(FixSite site)
    {
        if (site.Node is not ExpressionSyntax name
            || site.Model.GetOperation(name, site.Token) is not IMethodReferenceOperation { Parent: IDelegateCreationOperation creation } reference
            || !MethodGroups.CanBecomeLambda(reference, creation))
        {
            return null;
        }

        var parameters = string.Join(", ", reference.Method.Parameters.Select(parameter => FreeName.For(parameter.Name, name)));
        return $"{(reference.Method.Parameters.Length == 1 ? parameters : $"({parameters})")} => {name}({parameters})";
    }

    private static ImmutableArray<LocalFunctionStatementSyntax> FunctionsAt(FixSite site) =>
        site.Node is LocalFunctionStatementSyntax function ? FunctionMove.Find(function, site) : [];
}
