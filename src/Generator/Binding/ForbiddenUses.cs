using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// What is marked <c>[Obsolete(..., error: true)]</c> may be used where the method is obsolete, too. The machine stands in members and types beside it, which are not.
/// Within a type that is obsolete they are.
/// </summary>
internal static class ForbiddenUses
{
    /// <returns>Null where there is none.</returns>
    public static Location? First(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        TypeVisibility.IsObsolete(method) && !Around(method).Any(TypeVisibility.IsObsolete)
            ? declaration.DescendantNodes().FirstOrDefault(node => Symbols(node, model, token).Any(IsForbidden))?.GetLocation()
            : null;

    private static IEnumerable<INamedTypeSymbol> Around(ISymbol symbol)
    {
        for (var outer = symbol.ContainingType; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    private static bool IsForbidden(ISymbol? symbol) => symbol switch
    {
        null => false,
        ITypeSymbol type => !TypeVisibility.IsAllowed(type),
        _ => TypeVisibility.IsForbidden(symbol),
    };

    /// <summary>What a node names, and what C# calls for it without a name.</summary>
    private static IEnumerable<ISymbol?> Symbols(SyntaxNode node, SemanticModel model, CancellationToken token)
    {
        yield return model.GetSymbolInfo(node, token).Symbol;
        if (node is CommonForEachStatementSyntax loop)
        {
            var info = model.GetForEachStatementInfo(loop);
            yield return info.GetEnumeratorMethod;
            yield return info.MoveNextMethod;
            yield return info.CurrentProperty;
            yield return info.DisposeMethod;
            yield return info.ElementType;
        }

        if (node is not ExpressionSyntax expression)
            yield break;
        var type = model.GetTypeInfo(expression, token);
        yield return type.Type;
        yield return type.ConvertedType;
        yield return model.GetConversion(expression, token).MethodSymbol;
        if (expression.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression })
            yield return model.GetCollectionInitializerSymbolInfo(expression, token).Symbol;
    }
}
