using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO010: a <c>lock</c> statement on one of the loop's own locks, in a coroutine. It takes what .NET keeps for every object, for which threads wait;
/// the lock itself stays open to all coroutines.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockStatementAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockingCall];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Lock);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var operation = (ILockOperation)context.Operation;
        if (operation.Syntax is not LockStatementSyntax statement
            || statement.IsHalfTyped()
            || !HasAcquire(operation.LockedValue.Type, types)
            || types.FindCoroutineAround(operation, context.CancellationToken) is null)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.BlockingCall,
            Location.Create(statement.SyntaxTree, TextSpan.FromBounds(statement.SpanStart, statement.CloseParenToken.Span.End)),
            $"lock ({statement.Expression})",
            $"blocks threads and holds back no coroutine: write using (await {statement.Expression}.Acquire())"));
    }

    // One that gives a scope, which releases it; a rate limit gives nothing back.
    private static bool HasAcquire(ITypeSymbol? locked, CoroutineTypes types)
    {
        for (var type = locked; type is not null; type = type.BaseType)
        {
            if (types.IsOfRuntime(type) && type.GetMembers("Acquire").Any(static member => member is IMethodSymbol { Parameters.IsEmpty: true, ReturnType: INamedTypeSymbol { IsGenericType: true } }))
                return true;
        }

        return false;
    }
}
