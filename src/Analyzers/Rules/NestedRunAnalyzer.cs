using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO011: <c>EventLoop.Run</c> inside of a coroutine, where a loop runs already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedRunAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NestedRun];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Run", IsStatic: true } run
            || !SymbolEqualityComparer.Default.Equals(run.ContainingType, types.EventLoop)
            || call.Syntax.IsHalfTyped()
            || types.FindCoroutineAround(call, context.CancellationToken) is not { } function)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.NestedRun, call.Syntax.GetLocation(), function.Symbol.DisplayName()));
    }
}
