using Coroutines.Generator.Binding;
using Execution.Tests.Contexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests.Coverage;

/// <summary>Finds where awaits stand in the bodies of a program that are rewritten.</summary>
internal static class AwaitPositions
{
    public static IEnumerable<(Position Position, BodyKind Body)> In(SemanticModel program) =>
        from function in program.SyntaxTree.GetRoot().DescendantNodes()
        let symbol = SymbolOf(function, program)
        where symbol is { IsAsync: true } && IsRewritten(symbol, function)
        from position in InFunction(function)
        from body in BodyKindsOf(function, symbol)
        select (position, body);

    private static IMethodSymbol? SymbolOf(SyntaxNode node, SemanticModel model) => node switch
    {
        AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(node).Symbol as IMethodSymbol,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => model.GetDeclaredSymbol(node) as IMethodSymbol,
        _ => null,
    };

    private static bool IsRewritten(IMethodSymbol symbol, SyntaxNode function) =>
        CoroutineSymbols.IsMarked(symbol, out var rewrite) ? rewrite
        : function is AnonymousFunctionExpressionSyntax && CoroutineSymbols.IsCoroutine(symbol.ReturnType) && function.Ancestors().Any(outer => outer is MethodDeclarationSyntax { AttributeLists.Count: > 0 });

    private static IEnumerable<BodyKind> BodyKindsOf(SyntaxNode function, IMethodSymbol symbol)
    {
        yield return function switch
        {
            _ when CoroutineSymbols.IsIterated(symbol.ReturnType) => BodyKind.Iterator,
            AnonymousFunctionExpressionSyntax => BodyKind.Lambda,
            LocalFunctionStatementSyntax => BodyKind.LocalFunction,
            _ => BodyKind.Method,
        };
        if (symbol is { MethodKind: MethodKind.Ordinary, IsGenericMethod: true })
            yield return BodyKind.GenericMethod;
        if (symbol is { MethodKind: MethodKind.Ordinary, IsStatic: false, ContainingType.TypeKind: TypeKind.Struct })
            yield return BodyKind.StructMethod;
    }

    private static IEnumerable<Position> InFunction(SyntaxNode function)
    {
        if (BodyOf(function) is not { } body)
            yield break;
        var awaits = new AwaitMap(body);
        bool Holds(SyntaxNode node) => awaits.Holds(node) || (node is ArrowExpressionClauseSyntax && awaits.Holds(body));

        var nodes = body.DescendantNodesAndSelf(node => !AwaitMap.IsFunction(node));
        foreach (var node in body.Parent == function ? nodes.Prepend(function) : nodes.Prepend(body.Parent!).Prepend(function))
        {
            foreach (var slot in SyntaxShape.SlotsOf(node.GetType()).Where(slot => slot.HoldsAwait(node, Holds)))
                yield return new Position(node.Kind(), slot.Name);
            if (node != function && !Holds(node) && awaits.Holds(Around(node, body)))
                yield return new Position(node.Kind(), Position.Beside);
        }
    }

    /// <summary>What must hold an await, so that one stands beside the node.</summary>
    private static SyntaxNode Around(SyntaxNode node, SyntaxNode body) =>
        node is StatementSyntax ? body : node.AncestorsAndSelf().TakeWhile(outer => outer != body).OfType<StatementSyntax>().FirstOrDefault() ?? body;

    private static SyntaxNode? BodyOf(SyntaxNode function) => function is MethodDeclarationSyntax method
        ? method.Body ?? (SyntaxNode?)method.ExpressionBody?.Expression
        : CoroutineFunctions.BodyOf(function);
}
