using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO030: code that runs on another thread changes an object of the event loop: an event, a queue, a future, a task, the loop itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignThreadAnalyzer : CoroutineRule
{
    private static readonly ImmutableHashSet<string> LoopObjects = ImmutableHashSet.Create(
        "AsyncLock", "AsyncEvent", "AsyncCondition", "AsyncSemaphore", "AsyncBoundedSemaphore", "AsyncBarrier", "AsyncQueue", "AsyncPriorityQueue", "AsyncLifoQueue",
        "Future", "CoroutineTask", "TaskGroup", "CancelScope", "EventLoop", "AsyncExitStack");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ForeignThread];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        start.RegisterOperationAction(operation => AnalyzeProperty(operation, types), OperationKind.PropertyReference);
    }

    // A call that only makes a coroutine runs nothing yet.
    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsLoopObject(call.TargetMethod, types)
            && !call.TargetMethod.IsStatic
            && call.TargetMethod.Name is not ("CallSoonThreadsafe" or "Submit" or "CaptureAwaitTree" or "ToString" or "Equals" or "GetHashCode" or "GetType" or "GetAwaiter" or "GetAsyncEnumerator")
            && !types.IsCold(call.Type)
            && FindThreadBody(call) is { } body
            && !IsOwn(call.Instance, body))
        {
            Report(context, call, call.TargetMethod);
        }
    }

    private static void AnalyzeProperty(OperationAnalysisContext context, CoroutineTypes types)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        var isAsked = reference.Property is { Name: "Current", ContainingType.Name: "EventLoop" } or { Name: "CancellationToken", ContainingType.Name: "Coroutine" };
        var isSet = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference && IsLoopObject(reference.Property, types);
        if ((isAsked && types.IsOfRuntime(reference.Property.ContainingType) || isSet)
            && FindThreadBody(reference) is { } body
            && !IsOwn(reference.Instance, body))
        {
            Report(context, reference, reference.Property);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation operation, ISymbol member)
    {
        if (!operation.Syntax.ContainsErrors())
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ForeignThread, operation.Syntax.GetLocation(), $"{member.ContainingType.Name}.{member.Name}"));
    }

    private static bool IsLoopObject(ISymbol member, CoroutineTypes types) =>
        types.IsOfRuntime(member.ContainingType) && LoopObjects.Contains(member.ContainingType.Name);

    /// <summary>The lambda around, if it runs on a thread of its own or of the pool.</summary>
    internal static IAnonymousFunctionOperation? FindThreadBody(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation)
                return null;
            if (current is not IAnonymousFunctionOperation lambda)
                continue;

            IOperation? taker = lambda.Parent;
            while (taker is IConversionOperation or IDelegateCreationOperation)
                taker = taker.Parent;
            return taker is IArgumentOperation { Parent: { } call } && RunsOnThread(call) ? lambda : null;
        }

        return null;
    }

    private static bool RunsOnThread(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType: { } type } } => (type.Name, name) is
            ("Task", "Run") or ("TaskFactory", "StartNew") or ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" or "RegisterWaitForSingleObject")
            or ("Coroutine", "ToThread") or ("Parallel", "For" or "ForEach" or "Invoke" or "ForAsync" or "ForEachAsync"),
        IObjectCreationOperation { Type: { Name: "Thread" or "Timer", ContainingNamespace.Name: "Threading" } } => true,
        _ => false,
    };

    /// <summary>Whether the object was made in this body, for a loop that runs there.</summary>
    private static bool IsOwn(IOperation? instance, IAnonymousFunctionOperation body) =>
        instance is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } && body.Syntax.Span.Contains(declaration.Span)
        || instance is IParameterReferenceOperation { Parameter.ContainingSymbol: var owner } && SymbolEqualityComparer.Default.Equals(owner, body.Symbol)
        || body.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(static access =>
            access is { Name.Identifier.ValueText: "Run", Expression: IdentifierNameSyntax { Identifier.ValueText: "EventLoop" } });
}
