using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO022: a catch around an await that takes the cancel, and on some way neither throws nor keeps what it caught.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedCancelAnalyzer : CoroutineFlowRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SwallowedCancel];

    private protected override bool Concerns(IOperation operation, CoroutineTypes types) => operation is ITryOperation { Catches.IsEmpty: false };

    private protected override void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report)
    {
        if (types.Cancel is null)
            return;

        foreach (var handler in CancelHandler.Find(flow.Graph, types.Cancel))
        {
            var walk = new HandlerWalk(flow.Graph, handler);
            walk.Run(handler.Region, walk);
            if (walk.Swallows && !(handler.IsNarrow && IsCancelOfOther(handler)))
                report(Diagnostic.Create(Descriptors.SwallowedCancel, handler.Clause.CatchKeyword.GetLocation(), flow.Function.DisplayName()));
        }
    }

    /// <summary>Whether all that is awaited are tasks that the code around has cancelled itself: <c>task.Cancel(); try { await task; } catch (...) { }</c></summary>
    private static bool IsCancelOfOther(CancelHandler handler)
    {
        var body = handler.Clause.Ancestors().First(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        var cancelled = new HashSet<string>(body.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(static call => call.Expression)
            .OfType<MemberAccessExpressionSyntax>()
            .Where(static access => access.Name.Identifier.ValueText == "Cancel")
            .Select(static access => access.Expression.ToString()));
        return handler.Awaits.All(await => cancelled.Contains(await.Operation.Syntax.ToString()));
    }

    private sealed class HandlerWalk(ControlFlowGraph graph, CancelHandler handler) : FlowWalk<object>(graph)
    {
        private static readonly Regex Keeps = new("^(Try)?(Set|Add|Enqueue|Put|Push|Throw|Rethrow|Capture|Fail|Fault|From)(?![a-z])", RegexOptions.CultureInvariant);

        public bool Swallows { get; private set; }

        protected override object Join(object known, object other) => known;

        protected override object? Visit(IOperation operation, object state) => operation switch
        {
            IInvocationOperation { TargetMethod: var method } when NeverReturns(method) => null,
            ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, handler.Caught) && IsKept(reference) => null,
            _ => state,
        };

        protected override object? Follow(ControlFlowBranch branch, object state)
        {
            if (IsNotTaken(branch, handler.Test) || IsDecision(branch.Source) || branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
                return null;
            if (!branch.LeavingRegions.Contains(handler.Region))
                return state;

            Swallows = true;
            return null;
        }

        // if (!Expects(error)) throw;   Whoever is asked about the exception knows of cancels, too.
        private bool IsDecision(BasicBlock source) =>
            source is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition }
            && handler.Clause.Block.DescendantNodes().Any(static node => node is ThrowStatementSyntax)
            && condition.DescendantsAndSelf().OfType<IArgumentOperation>().Any(argument => handler.Test.IsCaught(argument.Value));

        // Uncancel says that the cancel is meant to end here.
        private static bool NeverReturns(IMethodSymbol method) =>
            method.Name is "ThrowIfCancellationRequested" or "Uncancel"
            || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

        /// <summary>Whether somebody gets the exception who may throw it later.</summary>
        private static bool IsKept(IOperation value)
        {
            while (value.Parent is IConversionOperation conversion)
                value = conversion;
            return value.Parent switch
            {
                ISimpleAssignmentOperation assignment => assignment.Value == value && assignment.Target is not IDiscardOperation,
                IArgumentOperation { Parent: IInvocationOperation call } => Keeps.IsMatch(call.TargetMethod.Name),
                IArgumentOperation { Parent: IObjectCreationOperation } => true,
                null => value.Syntax.Parent is ReturnStatementSyntax,
                ITupleOperation or IFlowCaptureOperation or IArrayInitializerOperation or ICollectionExpressionOperation => true,
                _ => false,
            };
        }
    }

    /// <summary>Whether a test of the caught exception says that it is not a cancel where this branch leads.</summary>
    internal static bool IsNotTaken(ControlFlowBranch branch, CancelTest test) =>
        branch.Source is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition } source
        && test.Evaluate(condition) is { } value
        && value == (source.ConditionKind == ControlFlowConditionKind.WhenTrue) != branch.IsConditionalSuccessor;
}
