using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Whether anybody reads a private field. It goes by the name, so whatever else is called like it counts as a read.</summary>
internal static class FieldReads
{
    public static bool HasNone(IFieldSymbol field) =>
        field is { DeclaredAccessibility: Accessibility.Private, IsImplicitlyDeclared: false }
        && field.GetAttributes().IsEmpty
        && field.ContainingType.DeclaringSyntaxReferences.All(part => !IsRead(part.GetSyntax(), field.Name));

    private static bool IsRead(SyntaxNode type, string name) =>
        type.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && !IsDeclared(token) && !IsWritten(token));

    private static bool IsDeclared(SyntaxToken name) => name.Parent is VariableDeclaratorSyntax;

    // _field = ...;  this._field = ...;
    private static bool IsWritten(SyntaxToken name)
    {
        if (name.Parent is not IdentifierNameSyntax identifier)
            return false;

        ExpressionSyntax target = identifier.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : identifier;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment && assignment.Left == target;
    }
}
