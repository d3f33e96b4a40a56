using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO013: an async lambda that becomes <c>async void</c>, because it is given to a delegate that returns nothing: within a coroutine, or where the runtime calls it.
/// (One that becomes <c>async Task</c> cannot await a coroutine, and CORO001 says so.)
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidLambdaAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AsyncVoidLambda];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.AnonymousFunction);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!lambda.Symbol.IsAsync
            || !lambda.Symbol.ReturnsVoid
            || lambda.Syntax is not AnonymousFunctionExpressionSyntax syntax
            || syntax.ContainsErrors()
            || lambda.Parent is not { Type: { } target } conversion
            || target.TypeKind != TypeKind.Delegate
            || IsEventHandler(conversion))
        {
            return;
        }

        if (conversion.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: var taker } } && types.IsOfRuntime(taker)
            || types.FindCoroutineAround(lambda, context.CancellationToken) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.AsyncVoidLambda, syntax.AsyncKeyword.GetLocation(), target.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }

    // An event has no other way.
    private static bool IsEventHandler(IOperation conversion) =>
        conversion.Parent is IEventAssignmentOperation
        || (conversion.Type as INamedTypeSymbol)?.DelegateInvokeMethod is { Parameters: [_, { Type: var second }] } && InheritsEventArgs(second);

    private static bool InheritsEventArgs(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "EventArgs", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }
}
