using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO003: a coroutine that has been awaited, or handed to the loop, on some way to another await of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitedTwiceAnalyzer : CoroutineFlowRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AwaitedTwice];

    private protected override bool Concerns(IOperation operation, CoroutineTypes types) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation && types.IsCoroutine(operation.Type);

    private protected override void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report)
    {
        var walk = new UseWalk(flow, types);
        walk.Run(flow.Graph.Root, Uses.None);
        foreach (var use in walk.Repeated)
            report(Diagnostic.Create(Descriptors.AwaitedTwice, use.GetLocation(), use.ToString()));
    }

    /// <summary>What is known at a point: which coroutines each variable may hold, and where each may have been used up.</summary>
    private sealed class Uses(ImmutableDictionary<object, ImmutableHashSet<object>> held, ImmutableDictionary<object, ImmutableHashSet<SyntaxNode>> used)
    {
        public static readonly Uses None = new(ImmutableDictionary<object, ImmutableHashSet<object>>.Empty, ImmutableDictionary<object, ImmutableHashSet<SyntaxNode>>.Empty);

        public ImmutableHashSet<object>? HeldBy(object variable) => held.TryGetValue(variable, out var coroutines) ? coroutines : null;

        public ImmutableHashSet<SyntaxNode> UsesOf(object coroutine) => used.TryGetValue(coroutine, out var places) ? places : [];

        /// <summary>What no variable holds any more is forgotten, or else a loop that makes a new coroutine in each turn would seem to await the old one.</summary>
        public Uses Hold(params IReadOnlyCollection<(object Variable, ImmutableHashSet<object> Coroutines)> writes)
        {
            var newHeld = held.SetItems(writes.Select(static write => new KeyValuePair<object, ImmutableHashSet<object>>(write.Variable, write.Coroutines)));
            var lost = writes.SelectMany(write => HeldBy(write.Variable) ?? []).Where(before => !newHeld.Values.Any(those => those.Contains(before)));
            return With(newHeld, used.RemoveRange(lost));
        }

        public Uses MakeAnew(object coroutine) => With(held, used.Remove(coroutine));

        public Uses Use(object coroutine, SyntaxNode place) => With(held, used.SetItem(coroutine, UsesOf(coroutine).Add(place)));

        public Uses Join(Uses other) => With(Union(held, other.Held), Union(used, other.Used));

        private ImmutableDictionary<object, ImmutableHashSet<object>> Held => held;

        private ImmutableDictionary<object, ImmutableHashSet<SyntaxNode>> Used => used;

        private Uses With(ImmutableDictionary<object, ImmutableHashSet<object>> newHeld, ImmutableDictionary<object, ImmutableHashSet<SyntaxNode>> newUsed) =>
            newHeld == held && newUsed == used ? this : new Uses(newHeld, newUsed);

        private static ImmutableDictionary<object, ImmutableHashSet<T>> Union<T>(
            ImmutableDictionary<object, ImmutableHashSet<T>> left, ImmutableDictionary<object, ImmutableHashSet<T>> right)
        {
            foreach (var pair in right)
            {
                if (!left.TryGetValue(pair.Key, out var known))
                    left = left.Add(pair.Key, pair.Value);
                else if (!pair.Value.IsSubsetOf(known))
                    left = left.SetItem(pair.Key, known.Union(pair.Value));
            }

            return left;
        }
    }

    private sealed class UseWalk(CoroutineFlow flow, CoroutineTypes types) : FlowWalk<Uses>(flow.Graph)
    {
        private readonly HashSet<object> _changedElsewhere = new(ChangedElsewhere(flow));

        public HashSet<SyntaxNode> Repeated { get; } = [];

        protected override Uses Join(Uses known, Uses other) => known.Join(other);

        protected override Uses? Visit(IOperation operation, Uses state)
        {
            switch (operation)
            {
                case IInvocationOperation call when types.IsCoroutine(call.Type):
                    return state.MakeAnew(call);
                case IFlowCaptureOperation capture when types.IsCoroutine(capture.Value.Type):
                    return state.Hold((capture.Id, Coroutines(capture.Value, state)));
                case IAwaitOperation await:
                    return Use(await.Operation, state);
                case IArgumentOperation { Parameter.RefKind: not (RefKind.Ref or RefKind.Out), Parent: IInvocationOperation { TargetMethod: var method } } argument when types.IsOfRuntime(method.ContainingType):
                    return Use(argument.Value, state);
                default:
                    return state.Hold([.. VariableWrites.Of(operation).Where(IsCoroutine).Select(write => (write.Variable, write.Value is { } value ? Coroutines(value, state) : []))]);
            }
        }

        private bool IsCoroutine((ISymbol Variable, IOperation? Value) write) => types.IsCoroutine(write.Variable switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        });

        private Uses Use(IOperation value, Uses state)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    return Use(conversion.Operand, state);
                case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                    return elements.Aggregate(state, (before, element) => Use(element, before));
                case ICollectionExpressionOperation { Elements: var elements }:
                    return elements.Aggregate(state, (before, element) => Use(element, before));
            }

            if (!types.IsCoroutine(value.Type) || value is IInvocationOperation)
                return state;

            foreach (var coroutine in Coroutines(value, state))
            {
                if (state.UsesOf(coroutine).Any(before => !Conditions.Exclude(before, value.Syntax)))
                    Repeated.Add(value.Syntax);
                state = state.Use(coroutine, value.Syntax);
            }

            return state;
        }

        private ImmutableHashSet<object> Coroutines(IOperation value, Uses state) => value switch
        {
            IConversionOperation { OperatorMethod: null, Operand: var operand } => Coroutines(operand, state),
            IFlowCaptureReferenceOperation capture => state.HeldBy(capture.Id) ?? [],
            IInvocationOperation => [value],
            _ when VariableWrites.Variable(value) is { } variable && !_changedElsewhere.Contains(variable) => state.HeldBy(variable) ?? [variable],
            _ => [],
        };

        /// <summary>What a lambda or local function assigns, at a moment that nobody knows.</summary>
        private static IEnumerable<object> ChangedElsewhere(CoroutineFlow flow)
        {
            var root = flow.Graph.OriginalOperation;
            while (root.Parent is { } parent)
                root = parent;
            return root.Descendants()
                .Where(operation => VariableWrites.Of(operation).Any() && FunctionOf(operation) is { } function && !SymbolEqualityComparer.Default.Equals(function, flow.Function))
                .SelectMany(static operation => VariableWrites.Of(operation).Select(static write => write.Variable));
        }

        private static IMethodSymbol? FunctionOf(IOperation operation)
        {
            for (var current = operation.Parent; current is not null; current = current.Parent)
            {
                if (current is IAnonymousFunctionOperation lambda)
                    return lambda.Symbol;
                if (current is ILocalFunctionOperation local)
                    return local.Symbol;
            }

            return null;
        }
    }
}
