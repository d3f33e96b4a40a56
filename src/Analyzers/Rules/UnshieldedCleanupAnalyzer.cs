using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO023: an await that a cancel leads to, in a <c>finally</c> or in a catch of the cancel, and that another cancel would end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnshieldedCleanupAnalyzer : CoroutineFlowRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnshieldedCleanup];

    private protected override bool Concerns(IOperation operation, CoroutineTypes types) => operation is ITryOperation;

    private protected override void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report)
    {
        if (types.Cancel is null)
            return;

        var awaits = new HashSet<AwaitExpressionSyntax>(InFinally(flow.Graph));
        foreach (var handler in CancelHandler.Find(flow.Graph, types.Cancel))
        {
            var walk = new HandlerWalk(flow.Graph, handler, awaits);
            walk.Run(handler.Region, handler.IsNarrow ? HandlerWalk.IsCancel : HandlerWalk.IsAnything);
        }

        foreach (var await in awaits)
        {
            if (flow.Graph.OriginalOperation.SemanticModel?.GetOperation(await) is IAwaitOperation operation && !IsShielded(operation.Operation, types))
                report(Diagnostic.Create(Descriptors.UnshieldedCleanup, await.AwaitKeyword.GetLocation(), flow.Function.DisplayName()));
        }
    }

    /// <summary>The awaits in a <c>finally</c> whose <c>try</c> awaits, too: only there a cancel may have been thrown.</summary>
    private static IEnumerable<AwaitExpressionSyntax> InFinally(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks.Where(static block => block.IsReachable))
        {
            for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            {
                if (region is not { Kind: ControlFlowRegionKind.Finally, EnclosingRegion.NestedRegions: [var guarded, ..] } || !Awaits(graph, guarded))
                    continue;
                foreach (var await in Written(GraphOperations.InOrder(block)))
                    yield return await;
            }
        }
    }

    private static bool Awaits(ControlFlowGraph graph, ControlFlowRegion region) =>
        graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .Any(static block => block.IsReachable && GraphOperations.InOrder(block).Any(static operation => operation is IAwaitOperation));

    /// <summary>Without those of <c>await using</c> and <c>await foreach</c>, which stand where the resource is made.</summary>
    private static IEnumerable<AwaitExpressionSyntax> Written(IEnumerable<IOperation> operations) =>
        operations.OfType<IAwaitOperation>().Where(static await => !await.IsImplicit).Select(static await => await.Syntax).OfType<AwaitExpressionSyntax>();

    // A scope that comes from elsewhere may be shielded.
    private static bool IsShielded(IOperation awaited, CoroutineTypes types) =>
        awaited is IInvocationOperation { TargetMethod: { Name: "Shield" or "Run" } method } && types.IsOfRuntime(method.ContainingType);

    private sealed class HandlerWalk(ControlFlowGraph graph, CancelHandler handler, HashSet<AwaitExpressionSyntax> found) : FlowWalk<string>(graph)
    {
        public const string IsCancel = "a cancel";
        public const string IsAnything = "anything";

        protected override string Join(string known, string other) => known == IsCancel ? known : other == IsCancel ? other : known;

        protected override string? Visit(IOperation operation, string state)
        {
            if (state == IsCancel)
                found.UnionWith(Written([operation]));
            return state;
        }

        protected override string? Follow(ControlFlowBranch branch, string state)
        {
            if (SwallowedCancelAnalyzer.IsNotTaken(branch, handler.Test) || branch.LeavingRegions.Contains(handler.Region))
                return null;
            var isTested = branch.Source is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition } && handler.Test.Evaluate(condition) is not null;
            return isTested ? IsCancel : state;
        }
    }
}
