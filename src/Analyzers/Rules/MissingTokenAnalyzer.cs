using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO017: an awaited .NET call that could take a <c>CancellationToken</c> and gets none, so that a cancel of the coroutine does not reach it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingTokenAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MissingToken];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!types.IsTask(call.Type)
            || !IsAwaited(call)
            || call.Syntax is not InvocationExpressionSyntax { Expression: var called } syntax
            || FindParameter(call) is null
            || IsCleanup(syntax)
            || syntax.IsHalfTyped()
            || types.FindCoroutineAround(call, context.CancellationToken) is not { } function)
        {
            return;
        }

        var name = called is MemberAccessExpressionSyntax access ? access.Name : called;
        var place = name is SimpleNameSyntax simple ? simple.Identifier.GetLocation() : name.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MissingToken, place, function.Symbol.DisplayName(), call.TargetMethod.Name));
    }

    /// <summary>The parameter that a token could be given to: one that was left out, or the last one of an overload that has one more.</summary>
    internal static IParameterSymbol? FindParameter(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Arguments.Any(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue && IsToken(argument.Parameter?.Type)) || OnlyBeginsLater(method))
            return null;
        if (call.Arguments.FirstOrDefault(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue && IsToken(argument.Parameter?.Type)) is { Parameter: { } left })
            return left;

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        for (var type = definition.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var other in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (HasOneMore(other, definition))
                    return other.Parameters[other.Parameters.Length - 1];
            }
        }

        return null;
    }

    // Their token only keeps the work from beginning.
    private static bool OnlyBeginsLater(IMethodSymbol method) =>
        method is { Name: "Run" or "StartNew" or "ContinueWith", ContainingType.Name: "Task" or "TaskFactory" };

    private static bool HasOneMore(IMethodSymbol other, IMethodSymbol method) =>
        other.Parameters.Length == method.Parameters.Length + 1
        && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
        && other.IsStatic == method.IsStatic
        && other.Arity == method.Arity
        && other.DeclaredAccessibility == Accessibility.Public
        && Text(other.ReturnType) == Text(method.ReturnType)
        && method.Parameters.Zip(other.Parameters, static (one, two) => one.RefKind == two.RefKind && !one.IsParams && Text(one.Type) == Text(two.Type)).All(static same => same);

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsToken(ITypeSymbol? type) => type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    private static bool IsAwaited(IInvocationOperation call) => call.Parent switch
    {
        IAwaitOperation => true,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation } configured => configured.Instance == call,
        _ => false,
    };

    // There the cancel has come already, and would end what cleans up after it.
    private static bool IsCleanup(SyntaxNode call) =>
        call.Ancestors().TakeWhile(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
            .Any(static node => node is FinallyClauseSyntax or CatchClauseSyntax);
}
