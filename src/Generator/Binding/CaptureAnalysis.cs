using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Finds the locals and parameters of a method that some lambda, local function or query in it refers to. Runs before the body is
/// bound, so that the binder declares each of them in the display object of its scope.
/// </summary>
internal static class CaptureAnalysis
{
    public static HashSet<ISymbol> Analyze(SyntaxNode body, SemanticModel model, CancellationToken token)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in body.DescendantNodesAndSelf(node => !IsClosure(node)).Where(IsClosure))
            captured.UnionWith(CapturesOf(function, model, token));
        return captured;
    }

    public static bool IsClosure(SyntaxNode node) => AwaitMap.IsFunction(node) || node is QueryExpressionSyntax;

    /// <summary>The variables from outside that a function uses.</summary>
    public static IEnumerable<ISymbol> CapturesOf(SyntaxNode function, SemanticModel model, CancellationToken token)
    {
        foreach (var name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            token.ThrowIfCancellationRequested();
            var symbol = model.SymbolOf(name, token);
            if (symbol is ILocalSymbol { IsConst: false } or IParameterSymbol or IRangeVariableSymbol && !IsDeclaredIn(symbol, function))
                yield return symbol;
        }
    }

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode node) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span));
}
