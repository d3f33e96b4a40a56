using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO027: a <c>return</c> from the body of a task group or timeout that means something else than in the function around it: nobody takes its value and the
/// code after goes on, or it gives a sequence that runs when the scope has ended.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftScopeAnalyzer : CoroutineFlowRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LeftScope];

    private protected override bool Concerns(IOperation operation, CoroutineTypes types) => operation is IInvocationOperation call && IsScope(call.TargetMethod, types);

    private protected override void Analyze(CoroutineFlow flow, CoroutineTypes types, Action<Diagnostic> report)
    {
        foreach (var call in GraphOperations.Reachable(flow.Graph).OfType<IInvocationOperation>())
        {
            if (!IsScope(call.TargetMethod, types) || FindBody(call) is not { } body)
                continue;

            var returns = Returns(flow.Graph.GetAnonymousFunctionControlFlowGraph(body)).ToList();
            if (types.IsAsyncSequence(call.TargetMethod.TypeArguments.FirstOrDefault()))
                Report(returns, "the sequence that it gives runs after that has ended");
            else if (call.Parent is IAwaitOperation { Parent: IExpressionStatementOperation })
                Report(returns.Where(static statement => !IsLast(statement)), "nobody takes its value, and the code after goes on");

            void Report(IEnumerable<ReturnStatementSyntax> statements, string consequence)
            {
                foreach (var statement in statements)
                    report(Diagnostic.Create(Descriptors.LeftScope, statement.ReturnKeyword.GetLocation(), call.TargetMethod.Name, consequence));
            }
        }
    }

    private static bool IsScope(IMethodSymbol method, CoroutineTypes types) =>
        types.IsOfRuntime(method.ContainingType)
        && method is { Arity: 1, Name: "Run" or "Timeout" or "TimeoutAt" or "MoveOnAfter", ContainingType.Name: "TaskGroup" or "CancelScope" or "Coroutine" };

    private static IFlowAnonymousFunctionOperation? FindBody(IInvocationOperation call) =>
        call.Arguments.Select(static argument => (argument.Value as IDelegateCreationOperation)?.Target ?? argument.Value).OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault();

    private static IEnumerable<ReturnStatementSyntax> Returns(ControlFlowGraph body) =>
        body.Blocks
            .Where(static block => block is { IsReachable: true, BranchValue: not null, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return })
            .Select(static block => block.BranchValue!.Syntax.FirstAncestorOrSelf<ReturnStatementSyntax>())
            .OfType<ReturnStatementSyntax>();

    private static bool IsLast(ReturnStatementSyntax statement) =>
        statement.Parent is BlockSyntax { Parent: AnonymousFunctionExpressionSyntax } block && block.Statements.Last() == statement;
}
