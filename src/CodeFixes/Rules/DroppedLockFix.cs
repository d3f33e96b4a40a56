using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO028: holds the lock to the end of the block, where nothing in the function releases it already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedLockFix)), Shared]
public sealed class DroppedLockFix : TextFixProvider
{
    internal const string Hold = "CORO028.Hold";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DroppedLock];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is not AwaitExpressionSyntax await
            || await.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || await.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || member.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText is "Release" or "Dispose" or "DisposeAsync"))
        {
            yield break;
        }

        var name = FreeName.For(ScopeOf(await), statement);
        ImmutableArray<TextChange>? changes = statement switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } => [DeclarationText.Insert(statement.SpanStart, "await using ")],
            ExpressionStatementSyntax { Expression: AwaitExpressionSyntax } => [DeclarationText.Insert(statement.SpanStart, $"await using var {name} = ")],
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var discard } } => [new TextChange(discard.Span, $"await using var {name}")],
            _ => null,
        };
        if (changes is { } found)
            yield return new TextFix(Hold, "Hold it to the end of the block", found);
    }

    // Named after the lock, so that two of them in one block have two names.
    private static string ScopeOf(AwaitExpressionSyntax await)
    {
        var acquire = (await.Expression as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
        var name = (acquire?.Expression as MemberAccessExpressionSyntax)?.Name ?? acquire?.Expression as SimpleNameSyntax;
        var plain = name?.Identifier.ValueText.TrimStart('_') ?? "";
        return plain.Length == 0 ? "scope" : char.ToLowerInvariant(plain[0]) + plain.Substring(1) + "Scope";
    }
}
