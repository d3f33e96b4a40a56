using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>The base of the rules that look at the control flow of coroutines: methods, lambdas and local functions alike, each by itself.</summary>
public abstract class CoroutineFlowRule : CoroutineRule
{
    private protected sealed override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationBlockAction(block => Analyze(block, types));

    /// <summary>What a body must hold for its graph to be worth its cost.</summary>
    private protected abstract bool Concerns(IOperation operation, CoroutineTypes types);

    private protected abstract void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report);

    private void Analyze(OperationBlockAnalysisContext context, CoroutineTypes types)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (block.Kind == OperationKind.Attribute || !IsConcerned(block, context.OwningSymbol, types))
                continue;

            var graph = context.GetControlFlowGraph(block);
            foreach (var flow in Functions(context.OwningSymbol as IMethodSymbol, graph, context.CancellationToken))
            {
                if (types.IsCoroutineFunction(flow.Function))
                    Analyze(flow, types, context.ReportDiagnostic);
            }
        }
    }

    // Code that does not bind has no flow to speak of.
    private bool IsConcerned(IOperation block, ISymbol owner, CoroutineTypes types)
    {
        var (hasCoroutine, isConcerned) = (owner is IMethodSymbol method && types.IsCoroutineFunction(method), false);
        if (!hasCoroutine && !block.Syntax.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.AsyncKeyword)))
            return false;

        foreach (var operation in block.DescendantsAndSelf())
        {
            if (operation is IInvalidOperation)
                return false;
            hasCoroutine |= operation is IAnonymousFunctionOperation lambda && types.IsCoroutineFunction(lambda.Symbol)
                || operation is ILocalFunctionOperation local && types.IsCoroutineFunction(local.Symbol);
            isConcerned |= Concerns(operation, types);
        }

        return hasCoroutine && isConcerned && !block.Syntax.ContainsErrors();
    }

    private static IEnumerable<CoroutineFlow> Functions(IMethodSymbol? owner, ControlFlowGraph graph, CancellationToken token)
    {
        if (owner is not null)
            yield return new CoroutineFlow(owner, graph);

        var inner = graph.LocalFunctions.Select(local => (local, graph.GetLocalFunctionControlFlowGraph(local, token)))
            .Concat(graph.Blocks.SelectMany(GraphOperations.InOrder).OfType<IFlowAnonymousFunctionOperation>()
                .Select(lambda => (lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda, token))));
        foreach (var (symbol, innerGraph) in inner)
        {
            foreach (var flow in Functions(symbol, innerGraph, token))
                yield return flow;
        }
    }
}

/// <summary>A coroutine and its control flow.</summary>
internal sealed record CoroutineFlow(IMethodSymbol Function, ControlFlowGraph Graph);
