using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO016: what is awaited gives another coroutine, which then nobody awaits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedCoroutineAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NestedCoroutine];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        start.RegisterSymbolAction(symbol => AnalyzeDeclaration(symbol, types), SymbolKind.Method);
        start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
    }

    /// <summary>An async method that says so: its result is a coroutine that its body has made and not run.</summary>
    private static void AnalyzeDeclaration(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsAsync && IsNested(method.ReturnType, types) && method.Locations is [var location, ..])
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NestedCoroutine, location, method.DisplayName()));
    }

    /// <summary>A call whose type argument came out as a coroutine, without anybody having written it: <c>ToThread(() => Fetch())</c>.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!IsNested(call.Type, types)
            || IsNested(call.TargetMethod.OriginalDefinition.ReturnType, types)
            || call.TargetMethod.Arity == 0
            || call.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: var called } && IsWrittenOut(called)
            || IsAwaitedTwice(call))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.NestedCoroutine, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static bool IsNested(ITypeSymbol? type, CoroutineTypes types) =>
        type is INamedTypeSymbol { Arity: 1 } outer
        && (types.IsCoroutine(outer) || types.IsTask(outer) || types.IsOfRuntime(outer) && types.NeedsLoop(outer))
        && types.IsCold(outer.TypeArguments[0]);

    private static bool IsWrittenOut(Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax called) =>
        called is Microsoft.CodeAnalysis.CSharp.Syntax.GenericNameSyntax
            or Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax { Name: Microsoft.CodeAnalysis.CSharp.Syntax.GenericNameSyntax };

    private static bool IsAwaitedTwice(IOperation call)
    {
        var awaits = 0;
        for (var parent = call.Parent; parent is IAwaitOperation or IParenthesizedOperation; parent = parent.Parent)
            awaits += parent is IAwaitOperation ? 1 : 0;
        return awaits > 1;
    }
}
