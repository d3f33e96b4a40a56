using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>
/// Follows a function's control flow forward until nothing new is learnt. A <c>finally</c> is gone through once for each way that leads into it, so that an exception
/// that passes it does not come out where a jump does.
/// </summary>
/// <typeparam name="TState">What is known at a point. Never changed: a new one is made.</typeparam>
internal abstract class FlowWalk<TState>(ControlFlowGraph graph)
    where TState : class
{
    private readonly Dictionary<(int Block, Pending? Pending), TState> _known = [];
    private readonly Queue<(BasicBlock Block, Pending? Pending)> _open = new();
    private ControlFlowRegion _within = graph.Root;

    /// <summary>Follows what begins with this region. An exception that leaves it is not followed; what else does, <see cref="Follow"/> sees.</summary>
    public void Run(ControlFlowRegion region, TState start)
    {
        _within = region;
        Enter(graph.Blocks[region.FirstBlockOrdinal], null, start);
        while (_open.Count > 0)
        {
            var (block, pending) = _open.Dequeue();
            Step(block, pending, _known[(block.Ordinal, pending)]);
        }
    }

    /// <returns>What holds where both may: the very same <paramref name="known"/> if <paramref name="other"/> adds nothing.</returns>
    protected abstract TState Join(TState known, TState other);

    /// <summary>Called for each operation after its operands.</summary>
    /// <returns>What holds after it; <see langword="null"/> if nothing follows it.</returns>
    protected abstract TState? Visit(IOperation operation, TState state);

    /// <returns>What holds beyond this branch; <see langword="null"/> where it need not be followed.</returns>
    protected virtual TState? Follow(ControlFlowBranch branch, TState state) => state;

    /// <summary>Called when the function ends, but by an exception.</summary>
    protected virtual void Reach(TState end)
    {
    }

    private void Enter(BasicBlock block, Pending? pending, TState state)
    {
        if (block.Kind == BasicBlockKind.Exit)
        {
            Reach(state);
            return;
        }

        var key = (block.Ordinal, pending);
        if (_known.TryGetValue(key, out var known))
        {
            state = Join(known, state);
            if (ReferenceEquals(known, state))
                return;
        }

        _known[key] = state;
        _open.Enqueue((block, pending));
    }

    private void Step(BasicBlock block, Pending? pending, TState state)
    {
        Throw(block.EnclosingRegion, pending, state);
        foreach (var operation in GraphOperations.InOrder(block))
        {
            if (Visit(operation, state) is not { } next)
                return;
            if (!ReferenceEquals(next, state))
                Throw(block.EnclosingRegion, pending, next);
            state = next;
        }

        if (block.ConditionalSuccessor is { } conditional)
            Take(conditional, pending, state);
        if (block.FallThroughSuccessor is { } following)
            Take(following, pending, state);
    }

    private void Take(ControlFlowBranch branch, Pending? pending, TState state)
    {
        if (Follow(branch, state) is not { } next)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            EndFinally(pending, next);
        else if (branch.Destination is not null)
            Continue(branch, 0, pending, next);
    }

    // The way to a branch's destination leads through the finally blocks between.
    private void Continue(ControlFlowBranch branch, int passed, Pending? outer, TState state)
    {
        if (passed == branch.FinallyRegions.Length)
            Enter(branch.Destination!, outer, state);
        else
            EnterFinally(branch.FinallyRegions[passed], new Pending(branch, passed, branch.FinallyRegions[passed], outer), state);
    }

    private void EnterFinally(ControlFlowRegion region, Pending pending, TState state) => Enter(graph.Blocks[region.FirstBlockOrdinal], pending, state);

    private void EndFinally(Pending? pending, TState state)
    {
        if (pending is null)
            return;
        if (pending.Branch is { } branch)
            Continue(branch, pending.Passed + 1, pending.Outer, state);
        else
            Throw(pending.Finally.EnclosingRegion!, pending.Outer, state);
    }

    private void Throw(ControlFlowRegion from, Pending? pending, TState state)
    {
        for (var region = from; region is not null && region != _within; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
                pending = pending?.Outer;
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
                continue;

            foreach (var handler in whole.NestedRegions.Skip(1))
            {
                if (handler.Kind == ControlFlowRegionKind.Finally)
                {
                    EnterFinally(handler, new Pending(null, 0, handler, pending), state);
                    return;
                }

                Enter(graph.Blocks[handler.FirstBlockOrdinal], pending, state);
                if (handler.Kind == ControlFlowRegionKind.Catch && TakesEverything(handler.ExceptionType))
                    return;
            }
        }
    }

    private static bool TakesEverything(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace.Name: "System" };

    /// <summary>Why a <c>finally</c> is gone through, and what comes after it.</summary>
    /// <param name="Branch">The jump that leads through it; none if an exception does.</param>
    /// <param name="Passed">How many others the jump has passed before.</param>
    /// <param name="Finally">The region.</param>
    /// <param name="Outer">The same of the <c>finally</c> around.</param>
    private sealed record Pending(ControlFlowBranch? Branch, int Passed, ControlFlowRegion Finally, Pending? Outer);
}
