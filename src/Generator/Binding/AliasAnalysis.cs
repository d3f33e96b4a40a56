using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Finds the locals and parameters that may change through another name: a <c>ref</c> local, or a span over them.</summary>
internal static class AliasAnalysis
{
    public static HashSet<ISymbol> Analyze(SyntaxNode body, SemanticModel model, CancellationToken token)
    {
        var aliased = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var reference in body.DescendantNodes().Where(node => IsKept(node, model, token)))
        {
            token.ThrowIfCancellationRequested();
            foreach (var name in reference.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (model.SymbolOf(name, token) is { } symbol and (ILocalSymbol or IParameterSymbol))
                    aliased.Add(symbol);
            }
        }

        return aliased;
    }

    /// <summary>A reference that outlives its expression; one that is passed to an ordinary call does not.</summary>
    private static bool IsKept(SyntaxNode node, SemanticModel model, CancellationToken token) => node switch
    {
        RefExpressionSyntax => true,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 and not (int)SyntaxKind.OutKeyword, Parent.Parent: ExpressionSyntax call } =>
            model.GetTypeInfo(call, token).Type is { IsRefLikeType: true } || model.GetSymbolInfo(call, token).Symbol is IMethodSymbol { RefKind: not RefKind.None },
        _ => false,
    };
}
