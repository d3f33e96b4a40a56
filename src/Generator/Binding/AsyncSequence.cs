using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// What an <c>await foreach</c> enumerates, if that is an <c>IAsyncEnumerable&lt;T&gt;</c> and no pattern: <c>ConfigureAwait</c>, which means
/// nothing in a coroutine, and <c>WithCancellation</c> are taken off.
/// </summary>
/// <param name="Source">The sequence.</param>
/// <param name="Token">The argument of <c>WithCancellation</c>.</param>
/// <param name="Item">The type of its items.</param>
/// <param name="Start">The companion that begins an enumeration, if the sequence is the call of an iterator that has one.</param>
internal sealed record AsyncSequence(ExpressionSyntax Source, ExpressionSyntax? Token, ITypeSymbol Item, string? Start)
{
    public static AsyncSequence? Find(CommonForEachStatementSyntax loop, MethodContext context)
    {
        var info = context.Model.GetForEachStatementInfo(loop);
        if (!info.IsAsynchronous || info.GetEnumeratorMethod is not { } getEnumerator)
            return null;
        var (source, contract, token) = (Unwrap(loop.Expression), getEnumerator.ContainingType, (ExpressionSyntax?)null);
        while (IsConfigured(contract))
        {
            if (source is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ Expression: var argument }] } call)
                return null;
            if (ConfigurationOf(call, context) is not { } configuration)
                return null;
            if (configuration.Name == "ConfigureAwait" ? !context.Model.GetConstantValue(argument, context.Token).HasValue : token is not null)
                return null;
            if (configuration.Name == "WithCancellation")
                token = argument;
            source = Unwrap(access.Expression);
            contract = TakenBy(configuration);
        }

        if (!CoroutineSymbols.IsAsyncEnumerable(contract) || context.Model.GetTypeInfo(source, context.Token).Type is not { IsRefLikeType: false })
            return null;
        return new AsyncSequence(source, token, contract.TypeArguments[0], StartOf(source, context));
    }

    /// <summary>What a configuration is asked of: another one, or, by an extension, the sequence, whatever type implements it.</summary>
    private static INamedTypeSymbol TakenBy(IMethodSymbol configuration) => configuration.ReducedFrom is { } extension
        ? (INamedTypeSymbol)extension.Construct(configuration.TypeArguments, configuration.TypeArgumentNullableAnnotations).Parameters[0].Type
        : configuration.ContainingType;

    private static string? StartOf(ExpressionSyntax source, MethodContext context) =>
        source is InvocationExpressionSyntax call
        && context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol method
        && CoroutineSymbols.IsAsyncEnumerable(method.ReturnType)
            ? context.CoroutineOf(call) is { } function ? GeneratedNames.Start(function.Name) : CoroutineCalls.Find(call, method, context)?.Start
            : null;

    private static IMethodSymbol? ConfigurationOf(InvocationExpressionSyntax call, MethodContext context) =>
        context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol { Name: "ConfigureAwait" or "WithCancellation", ContainingType: var type } method
        && (IsConfigured(type) || (method.MethodKind == MethodKind.ReducedExtension && type.ToDisplayString() == "System.Threading.Tasks.TaskAsyncEnumerableExtensions"))
            ? method
            : null;

    private static bool IsConfigured(INamedTypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString() == "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T>";

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            expression = inner;
        return expression;
    }
}
