using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Tells what a use of a local does to it, on the safe side.</summary>
internal static class Accesses
{
    public static Access Of(IdentifierNameSyntax name, MethodContext context)
    {
        ExpressionSyntax expression = name;
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = (ExpressionSyntax)expression.Parent;
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == expression =>
                assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? Access.Write : Access.ReadWrite,
            PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression =>
                Access.ReadWrite,
            PostfixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => Access.ReadWrite,
            ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) => Access.Write,
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => Access.ReadWrite,
            ArgumentSyntax { Parent: TupleExpressionSyntax } => Access.ReadWrite,
            RefExpressionSyntax => Access.ReadWrite,
            IsPatternExpressionSyntax { Pattern: var pattern } => OfMatched(name, [pattern], context),
            SwitchExpressionSyntax choice when choice.GoverningExpression == expression => OfMatched(name, choice.Arms.Select(static arm => arm.Pattern), context),
            SwitchStatementSyntax choice => OfMatched(name, choice.Sections.SelectMany(static section => section.Labels), context),
            MemberAccessExpressionSyntax access when access.Expression == expression => OfReceiver(name, context),
            ElementAccessExpressionSyntax access when access.Expression == expression => OfReceiver(name, context),
            _ => InlineArrays.IsSpanned(expression, context.Model, context.Token) ? Access.ReadWrite : Access.Read,
        };
    }

    /// <summary>A pattern asks the local itself for its members, not a copy of it: what these do to a struct stays.</summary>
    private static Access OfMatched(IdentifierNameSyntax name, IEnumerable<SyntaxNode> patterns, MethodContext context) =>
        context.Model.GetTypeInfo(name, context.Token).Type is { IsReferenceType: false, IsReadOnly: false, IsTupleType: false, SpecialType: SpecialType.None, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T, TypeKind: not TypeKind.Enum }
        && patterns.Any(static pattern => pattern.DescendantNodesAndSelf().Any(static node => node is RecursivePatternSyntax or ListPatternSyntax))
            ? Access.ReadWrite
            : Access.Read;

    /// <summary>A member of a struct may change the struct; a member of an object does not change which object a local holds.</summary>
    private static Access OfReceiver(IdentifierNameSyntax name, MethodContext context) =>
        context.Model.GetTypeInfo(name, context.Token).Type is { IsReferenceType: true } ? Access.Read : Access.ReadWrite;
}
