using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>The operations of a graph, without those of the functions in it.</summary>
internal static class GraphOperations
{
    /// <summary>A block's operations as they are evaluated: each after its operands.</summary>
    public static IEnumerable<IOperation> InOrder(BasicBlock block)
    {
        foreach (var root in Roots(block))
        {
            var path = new Stack<(IOperation Operation, bool IsDone)>();
            path.Push((root, false));
            while (path.Count > 0)
            {
                var (operation, isDone) = path.Pop();
                if (isDone)
                {
                    yield return operation;
                    continue;
                }

                path.Push((operation, true));
                foreach (var child in operation.ChildOperations.Reverse())
                    path.Push((child, false));
            }
        }
    }

    public static IEnumerable<IOperation> Reachable(ControlFlowGraph graph) => graph.Blocks.Where(static block => block.IsReachable).SelectMany(InOrder);

    private static IEnumerable<IOperation> Roots(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;
}
