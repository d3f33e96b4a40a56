using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO028: a lock or semaphore that is acquired, and on some way to the function's end neither disposed of nor released.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedLockAnalyzer : CoroutineFlowRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DroppedLock];

    private protected override bool Concerns(IOperation operation, CoroutineTypes types) => IsAcquire(operation, types);

    private protected override void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report)
    {
        var walk = new HeldWalk(flow.Graph, types);
        walk.Run(flow.Graph.Root, []);
        foreach (var held in walk.NeverReleased)
        {
            if (!IsReleasedElsewhere(held.Lock, flow) && !IsCaptured(held.Scope, flow))
                report(Diagnostic.Create(Descriptors.DroppedLock, held.Await.Syntax.GetLocation(), held.Lock.Name, flow.Function.DisplayName()));
        }
    }

    // await guard.Acquire(), whose result is one of the runtime's own scopes.
    private static bool IsAcquire(IOperation operation, CoroutineTypes types) =>
        operation is IAwaitOperation { Type: { IsValueType: true } scope }
        && types.IsOfRuntime(scope)
        && scope.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_IDisposable);

    /// <summary>Whether other code releases it: a function in this one, or, if it is a member, another member of the type.</summary>
    private static bool IsReleasedElsewhere(ISymbol @lock, CoroutineFlow flow)
    {
        if (flow.Function.ContainingType is not { } type)
            return false;

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var access in reference.GetSyntax().DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            {
                if (access.Name.Identifier.ValueText == "Release" && LastName(access.Expression) == @lock.Name && !IsOwn(access, flow))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCaptured(ILocalSymbol? scope, CoroutineFlow flow) =>
        scope is not null
        && flow.Graph.OriginalOperation.Syntax.DescendantNodes().Any(node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            && node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == scope.Name));

    private static bool IsOwn(SyntaxNode node, CoroutineFlow flow)
    {
        var body = flow.Graph.OriginalOperation.Syntax;
        return body.SyntaxTree == node.SyntaxTree
            && body.Span.Contains(node.Span)
            && node.Parent is InvocationExpressionSyntax
            && !node.Ancestors().TakeWhile(ancestor => ancestor != body).Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
    }

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static ISymbol? LockOf(IOperation? receiver) => receiver switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    /// <summary>A lock that was acquired.</summary>
    /// <param name="Await">Where.</param>
    /// <param name="Lock">The variable or member that it was called by.</param>
    /// <param name="Scope">The local that its scope was put into.</param>
    private sealed record Held(IAwaitOperation Await, ISymbol Lock, ILocalSymbol? Scope);

    private sealed class HeldWalk(ControlFlowGraph graph, CoroutineTypes types) : FlowWalk<ImmutableHashSet<Held>>(graph)
    {
        public HashSet<Held> NeverReleased { get; } = [];

        protected override ImmutableHashSet<Held> Join(ImmutableHashSet<Held> known, ImmutableHashSet<Held> other) => other.IsSubsetOf(known) ? known : known.Union(other);

        protected override ImmutableHashSet<Held>? Visit(IOperation operation, ImmutableHashSet<Held> state) => operation switch
        {
            IExpressionStatementOperation { Operation: IAwaitOperation await } => Acquire(await, null, state),
            ISimpleAssignmentOperation { Target: IDiscardOperation, Value: IAwaitOperation await } => Acquire(await, null, state),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: IAwaitOperation await } => Acquire(await, local, state),
            IInvocationOperation { TargetMethod.Name: "Release" } release when LockOf(release.Instance) is { } @lock =>
                state.Except(state.Where(held => SymbolEqualityComparer.Default.Equals(held.Lock, @lock))),

            // Whatever happens to the scope, somebody has it.
            ILocalReferenceOperation reference when reference.Parent is not ISimpleAssignmentOperation { Value: IAwaitOperation } =>
                state.Except(state.Where(held => SymbolEqualityComparer.Default.Equals(held.Scope, reference.Local))),
            _ => state,
        };

        protected override void Reach(ImmutableHashSet<Held> end) => NeverReleased.UnionWith(end);

        private ImmutableHashSet<Held> Acquire(IAwaitOperation await, ILocalSymbol? scope, ImmutableHashSet<Held> state) =>
            IsAcquire(await, types) && await.Operation is IInvocationOperation acquire && LockOf(acquire.Instance) is { } @lock
                ? state.Add(new Held(await, @lock, scope))
                : state;
    }
}
