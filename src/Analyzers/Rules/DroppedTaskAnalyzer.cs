using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO020: a task that is started and dropped without a word. A task of a <c>TaskGroup</c> is kept by its group.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTaskAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DroppedTask];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "CreateTask" or "CreateEagerTask" or "Submit", ContainingType: { Name: "EventLoop" or "EventLoopRunner" } starter } method
            || !types.IsOfRuntime(starter)
            || call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || statement.ContainsErrors()
            || call.Descendants().Any(static operand => operand is IInvalidOperation))
        {
            return;
        }

        // A lambda of one expression has no place for a discard that would read well.
        var (value, loss) = CoroutineLoss.Find(call);
        if (loss == Loss.Local || (loss == Loss.Statement && value.Syntax.Parent is ExpressionStatementSyntax))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.DroppedTask, value.Syntax.GetLocation(), method.Name));
    }
}
