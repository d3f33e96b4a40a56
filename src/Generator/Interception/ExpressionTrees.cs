using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Interception;

/// <summary>Tells code that runs from code that is data: the interceptor would stand in the tree that somebody reads.</summary>
internal static class ExpressionTrees
{
    public static bool Contain(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol type } } && IsExpression(type))
                return true;
        }

        return false;
    }

    private static bool IsExpression(INamedTypeSymbol type) =>
        type is { Name: "Expression", Arity: 1, ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } };
}
