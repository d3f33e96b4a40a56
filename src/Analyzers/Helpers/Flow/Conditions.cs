using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>The conditions under which a piece of code runs, as they are written.</summary>
internal static class Conditions
{
    /// <summary>Whether one piece stands under a condition, and the other where it is false, so that no run meets both: <c>if (x) A; ... if (!x) B;</c></summary>
    public static bool Exclude(SyntaxNode first, SyntaxNode second)
    {
        var known = new HashSet<(string, bool)>(Around(first));
        return Around(second).Any(condition => known.Contains((condition.Text, !condition.Value)));
    }

    private static IEnumerable<(string Text, bool Value)> Around(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            if (parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                yield break;
            if (parent is IfStatementSyntax branch && branch.Condition != current)
                yield return Normalize(branch.Condition, branch.Statement == current);
        }
    }

    private static (string Text, bool Value) Normalize(ExpressionSyntax condition, bool value) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Normalize(inner.Expression, value),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Normalize(not.Operand, !value),
        _ => (condition.ToString(), value),
    };
}
