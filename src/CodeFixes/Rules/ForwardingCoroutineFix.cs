using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO029: returns the coroutine instead of awaiting it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForwardingCoroutineFix)), Shared]
public sealed class ForwardingCoroutineFix : TextFixProvider
{
    internal const string Return = "CORO029.Return";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ForwardingCoroutine];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node.AncestorsAndSelf().FirstOrDefault(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is not { } function
            || ForwardingCoroutineAnalyzer.FindAwait(function) is not { } await)
        {
            yield break;
        }

        var (modifiers, lists) = function is MethodDeclarationSyntax method
            ? (method.Modifiers, method.AttributeLists)
            : (((LocalFunctionStatementSyntax)function).Modifiers, ((LocalFunctionStatementSyntax)function).AttributeLists);
        var async = modifiers.First(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        var mark = lists.SelectMany(static list => list.Attributes)
            .FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(site.Model.GetTypeInfo(attribute, site.Token).Type, site.Types.Attribute));

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (mark is not null)
            changes.Add(DeclarationText.RemoveMark(site, mark));
        changes.Add(new TextChange(TextSpan.FromBounds(async.SpanStart, async.GetNextToken().SpanStart), ""));
        changes.Add(new TextChange(TextSpan.FromBounds(await.SpanStart, await.Expression.SpanStart), await.Parent is ExpressionStatementSyntax ? "return " : ""));
        yield return new TextFix(Return, "Return it without an await", changes.ToImmutable());
    }
}
