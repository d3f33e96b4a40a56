using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO025: a loop that does nothing but pause until something has become true.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BusyWaitAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BusyWait];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.ForStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var (condition, body) = context.Node switch
        {
            WhileStatementSyntax loop => (loop.Condition, loop.Statement),
            DoStatementSyntax loop => (loop.Condition, loop.Statement),
            ForStatementSyntax { Declaration: null, Initializers.Count: 0, Incrementors.Count: 0 } loop => (loop.Condition, loop.Statement),
            _ => default,
        };
        while (body is BlockSyntax { Statements: [var only] })
            body = only;

        // What asks by awaiting has something to wait for; what is constant is no question.
        if (condition is null
            || body is not ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: InvocationExpressionSyntax pause } }
            || context.Node.ContainsErrors()
            || condition.DescendantNodesAndSelf().Any(static node => node is AwaitExpressionSyntax)
            || context.SemanticModel.GetConstantValue(condition, context.CancellationToken).HasValue
            || context.SemanticModel.GetSymbolInfo(pause, context.CancellationToken).Symbol is not IMethodSymbol method
            || !IsPause(method, types)
            || IsComputed(pause)
            || EnclosingFunction.Find(context.Node, context.SemanticModel, context.CancellationToken) is not { } function
            || !types.IsCoroutineFunction(function.Symbol))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.BusyWait, condition.GetLocation(), condition.ToString()));
    }

    // A pause that ends when the time has come asks once more, and not again and again.
    private static bool IsComputed(InvocationExpressionSyntax pause) => pause.ArgumentList.DescendantNodes().Any(static node =>
        node.IsKind(SyntaxKind.SubtractExpression)
        || node is InvocationExpressionSyntax { Expression: not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "TimeSpan" } } });

    private static bool IsPause(IMethodSymbol method, CoroutineTypes types) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, types.Coroutine)
            ? method.Name is "Sleep" or "Yield"
            : method is { Name: "Delay" or "Yield", ContainingType: { Name: "Task", ContainingNamespace: var space } } && space.ToDisplayString() == "System.Threading.Tasks";
}
