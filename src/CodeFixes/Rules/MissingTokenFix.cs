using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO017: passes the running task's token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingTokenFix)), Shared]
public sealed class MissingTokenFix : TextFixProvider
{
    internal const string PassToken = "CORO017.PassToken";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingToken];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList: var list } call
            || site.Model.GetOperation(call, site.Token) is not IInvocationOperation operation
            || MissingTokenAnalyzer.FindParameter(operation) is not { } parameter)
        {
            yield break;
        }

        // By position where the token comes next, by name where something before it was left out or is named.
        var token = $"{site.NameOf(site.Types.Coroutine)}.CancellationToken";
        var plain = ArgumentOf(token);
        var argument = list.Arguments.Any(static given => given.NameColon is not null) || !Binds(plain) ? $"{parameter.Name}: {token}" : token;
        if (Binds(ArgumentOf(argument)))
            yield return new TextFix(PassToken, "Pass the task's token", [DeclarationText.Insert(list.CloseParenToken.SpanStart, list.Arguments.Count == 0 ? argument : $", {argument}")]);

        ArgumentSyntax ArgumentOf(string text) => ((InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"f({text})")).ArgumentList.Arguments[0];

        bool Binds(ArgumentSyntax added) =>
            site.Model.GetSpeculativeSymbolInfo(call.SpanStart, call.WithArgumentList(list.AddArguments(added)), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol bound
            && SymbolEqualityComparer.Default.Equals(bound.ReturnType, operation.TargetMethod.ReturnType);
    }
}
