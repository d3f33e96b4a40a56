using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO010 at a <c>lock</c> statement: waits for the lock as coroutines do, and holds it over the same statements.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LockStatementFix)), Shared]
public sealed class LockStatementFix : TextFixProvider
{
    internal const string Acquire = "CORO010.Acquire";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.BlockingCall];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is LockStatementSyntax { Parent: { } around } statement
            && EnclosingFunction.Find(statement, site.Model, site.Token)?.AllowsAwaitAt(around) == true)
        {
            var (before, after) = NeedsParentheses(statement.Expression) ? ("(", ")") : ("", "");
            yield return new TextFix(Acquire, "Acquire it",
            [
                new TextChange(TextSpan.FromBounds(statement.SpanStart, statement.Expression.SpanStart), $"using (await {before}"),
                DeclarationText.Insert(statement.Expression.Span.End, $"{after}.Acquire()"),
            ]);
        }
    }

    private static bool NeedsParentheses(ExpressionSyntax expression) =>
        expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax
            or ObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax);
}
