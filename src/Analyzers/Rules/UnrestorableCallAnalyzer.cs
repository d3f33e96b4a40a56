using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO052: a restorable coroutine calls one that is not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrestorableCallAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnrestorableCall];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if ((types.IsCoroutine(call.TargetMethod.ReturnType) || types.IsAsyncSequence(call.TargetMethod.ReturnType))
            && IsUnrestorable(call.TargetMethod.OriginalDefinition, types)
            && types.FindCoroutineAround(call, context.CancellationToken) is { } function
            && RestorableMethods.Around(function.Symbol) is { } method
            && !Restorability.RunsAgain(method)
            && !call.Syntax.IsHalfTyped())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnrestorableCall, call.Syntax.GetLocation(), method.DisplayName(), call.TargetMethod.DisplayName()));
        }
    }

    /// <summary>Whether it says so itself. What is abstract, or only hands another's coroutine on, leaves that to others; of this library's own nothing is told here. A marked local function is what the method around it is.</summary>
    private static bool IsUnrestorable(IMethodSymbol method, CoroutineTypes types) =>
        method is { IsAbstract: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.ReducedExtension or MethodKind.LocalFunction }
        && !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, types.Coroutine.ContainingAssembly)
        && (method.IsAsync || types.IsMarked(method))
        && !(types.IsMarked(method) && (method.MethodKind == MethodKind.LocalFunction ? RestorableMethods.Around(method) is not null : Restorability.IsOn(method)));
}
