using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Interception;

/// <summary>Tells code that runs from code that is data: the interceptor would stand in the tree that somebody reads.</summary>
internal static class ExpressionTrees
{
    public static bool Contain(InvocationExpressionSyntax call, SemanticModel model, CancellationToken token)
    {
        // Most calls stand in neither, and an operation tree is built for a whole body.
        if (!call.Ancestors().Any(static node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax))
            return false;

        for (var current = model.GetOperation(call, token); current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol type } }
                && IsExpression(type))
                return true;
        }

        return false;
    }

    private static bool IsExpression(INamedTypeSymbol type) =>
        type is { Name: "Expression", Arity: 1 } && type.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";
}
