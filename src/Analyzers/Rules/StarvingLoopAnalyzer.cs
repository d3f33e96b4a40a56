using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO024: a loop in a coroutine that never ends and never awaits, so that nothing else on the event loop runs again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StarvingLoopAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.StarvingLoop];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.ForStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var (keyword, condition) = context.Node switch
        {
            WhileStatementSyntax loop => (loop.WhileKeyword, loop.Condition),
            DoStatementSyntax loop => (loop.DoKeyword, loop.Condition),
            _ => (((ForStatementSyntax)context.Node).ForKeyword, ((ForStatementSyntax)context.Node).Condition),
        };
        if (context.Node.ContainsErrors()
            || (condition is not null && context.SemanticModel.GetConstantValue(condition, context.CancellationToken) is not { HasValue: true, Value: true })
            || Leaves(context.Node)
            || EnclosingFunction.Find(context.Node, context.SemanticModel, context.CancellationToken) is not { } function
            || !types.IsCoroutineFunction(function.Symbol)
            || context.SemanticModel.AnalyzeControlFlow(context.Node) is not { Succeeded: true, EndPointIsReachable: false, ExitPoints.IsEmpty: true, ReturnStatements.IsEmpty: true })
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.StarvingLoop, keyword.GetLocation(), function.Symbol.DisplayName()));
    }

    /// <summary>Whether something in the loop itself awaits, or leaves it in a way that control flow does not show.</summary>
    private static bool Leaves(SyntaxNode loop) =>
        loop.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is YieldStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax || Awaiting.Find(node) is not null);
}
