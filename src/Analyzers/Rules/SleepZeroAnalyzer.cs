using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO026: <c>await Coroutine.Sleep(TimeSpan.Zero)</c>, which <c>Yield</c> says more plainly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SleepZeroAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SleepZero];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "Sleep", Parent: IAwaitOperation, Arguments: [{ Value: var delay }] }
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, types.Coroutine)
            && IsZero(delay)
            && !call.Syntax.IsHalfTyped())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SleepZero, call.Syntax.GetLocation()));
        }
    }

    private static bool IsZero(IOperation delay) => delay switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", IsStatic: true, ContainingType.Name: "TimeSpan" } } => true,
        IDefaultValueOperation => true,
        IObjectCreationOperation { Constructor.ContainingType.Name: "TimeSpan" } made => made.Arguments.All(static argument => IsZeroNumber(argument.Value)),
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } } from =>
            from.TargetMethod.Name.StartsWith("From", StringComparison.Ordinal) && from.Arguments.All(static argument => IsZeroNumber(argument.Value)),
        IConversionOperation { IsImplicit: true } conversion => IsZero(conversion.Operand),
        _ => false,
    };

    private static bool IsZeroNumber(IOperation value) => value.ConstantValue is { HasValue: true, Value: 0 or 0L or 0.0 };
}
