using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers;

internal static class ChosenValues
{
    /// <summary>The expressions of which this one gives one: the branches of a conditional, a <c>switch</c> or <c>??</c>; else itself.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        ConditionalExpressionSyntax conditional => Of(conditional.WhenTrue).Concat(Of(conditional.WhenFalse)),
        SwitchExpressionSyntax @switch => @switch.Arms.SelectMany(static arm => Of(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Of(coalesce.Left).Concat(Of(coalesce.Right)),
        _ => [expression],
    };
}
