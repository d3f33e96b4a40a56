using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Tells which calls in a body go to a companion instead.</summary>
internal static class CoroutineCalls
{
    /// <summary>The identifier of the called method, where one is written.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax { Name: var name } => name,
        MemberBindingExpressionSyntax { Name: var name } => name,
        _ => null,
    };

    public static bool HasMachine(InvocationExpressionSyntax invocation, IMethodSymbol method, MethodContext context) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && invocation.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }
        && CoroutineTargets.HasMachine(method, context.Model.Compilation, context.Token)
        && !IsInExpressionTree(invocation, context);

    /// <summary>The awaitable twin of a runtime method, which does the same without making a coroutine.</summary>
    public static IMethodSymbol? AwaitedTwin(IMethodSymbol method) => Twin(method, KnownTypeNames.AwaitedAsAttribute);

    /// <summary>The twin of a runtime method whose result the source discards, by <c>_ =</c> or silently: it does the same without making the result.</summary>
    public static IMethodSymbol? DiscardedTwin(InvocationExpressionSyntax call, IMethodSymbol method, MethodContext context) =>
        NameOf(call) is not null && (call.Parent is ExpressionStatementSyntax || call.Parent is AssignmentExpressionSyntax assignment && IsDiscard(assignment, context))
            ? Twin(method, KnownTypeNames.DiscardedAsAttribute)
            : null;

    /// <summary>Whether this is the whole statement <c>_ = call;</c>.</summary>
    public static bool IsDiscard(AssignmentExpressionSyntax assignment, MethodContext context) =>
        assignment is { Left: IdentifierNameSyntax { Identifier.Text: "_" }, Parent: ExpressionStatementSyntax }
        && context.Model.GetSymbolInfo(assignment.Left, context.Token).Symbol is IDiscardSymbol;

    private static IMethodSymbol? Twin(IMethodSymbol method, string attributeName)
    {
        var attribute = method.OriginalDefinition.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == attributeName);
        return attribute?.ConstructorArguments is [{ Value: string name }]
            ? method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(twin => SignatureComparer.HaveSameParameters(twin, method.OriginalDefinition))
            : null;
    }

    /// <summary>In an expression tree the call is data: another name there would be another tree.</summary>
    private static bool IsInExpressionTree(SyntaxNode node, MethodContext context)
    {
        foreach (var function in node.Ancestors().OfType<LambdaExpressionSyntax>())
        {
            if (context.Model.GetTypeInfo(function, context.Token).ConvertedType is INamedTypeSymbol { Name: "Expression", ContainingNamespace: var space }
                && space.ToDisplayString() == "System.Linq.Expressions")
                return true;
        }

        return node.Ancestors().Any(ancestor => ancestor is QueryExpressionSyntax);
    }
}
