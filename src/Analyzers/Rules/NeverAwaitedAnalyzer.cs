using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO002: a call makes a coroutine that nothing will ever await.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverAwaitedAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NeverAwaited];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.RefKind != RefKind.None || !types.IsCold(call.Type))
            return;

        var (value, loss) = IsAskedForItsResult(call) ? (call, Loss.Object) : CoroutineLoss.Find(call);
        if (loss == Loss.None || value.Syntax.IsHalfTyped() || IsExpectedToThrow(value))
            return;

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.NeverAwaited, value.Syntax.GetLocation(), Name(call), WayOut(call, context, types)));
    }

    // Where there is no light bulb, the message is all that one has.
    private static string WayOut(IInvocationOperation call, OperationAnalysisContext context, CoroutineTypes types) =>
        !types.IsCoroutine(call.Type) ? "await it"
        : EnclosingFunction.Find(call.Syntax, call.SemanticModel!, context.CancellationToken)?.IsEntryPoint(context.Compilation, context.CancellationToken) == true ? "run it with EventLoop.Run"
        : "await it, or start it with CreateTask";

    /// <summary><c>Fetch(1).GetAwaiter().GetResult()</c>: this blocks for a task, and always throws for a coroutine.</summary>
    private static bool IsAskedForItsResult(IInvocationOperation call) =>
        call.Parent is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } asked } awaiter
        && awaiter.Instance == call && asked.Instance == awaiter;

    // Assert.Throws<ArgumentException>(() => { _ = Fetch(""); });   What is tested is the call.
    private static bool IsExpectedToThrow(IOperation value) =>
        value.Syntax.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is
        {
            Body: ExpressionSyntax or BlockSyntax { Statements.Count: 1 },
            Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var tester } },
        }
        && ((tester as MemberAccessExpressionSyntax)?.Name ?? tester as SimpleNameSyntax)?.Identifier.ValueText.Contains("Throw") == true;

    private static string Name(IInvocationOperation call) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } target
            ? target.Syntax.ToString()
            : call.TargetMethod.Name;
}
