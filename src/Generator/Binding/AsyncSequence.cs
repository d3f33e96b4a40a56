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
        var source = Unwrap(loop.Expression);
        var contract = getEnumerator.ContainingType;
        ExpressionSyntax? token = null;
        while (source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && IsConfigured(contract))
        {
            if (call.ArgumentList.Arguments is not [{ Expression: var argument }] || !IsOfConfiguration(call, context))
                return null;
            if (access.Name.Identifier.ValueText == "ConfigureAwait" ? !context.Model.GetConstantValue(argument, context.Token).HasValue : token is not null)
                return null;
            if (access.Name.Identifier.ValueText == "WithCancellation")
                token = argument;
            source = Unwrap(access.Expression);
            if (context.Model.GetTypeInfo(source, context.Token).Type is not INamedTypeSymbol type)
                return null;
            contract = type;
        }

        if (!CoroutineSymbols.IsAsyncEnumerable(contract) || context.Model.GetTypeInfo(source, context.Token).Type is not { IsRefLikeType: false })
            return null;
        var item = contract.TypeArguments[0];
        return new AsyncSequence(source, token, item, StartOf(source, context));
    }

    private static string? StartOf(ExpressionSyntax source, MethodContext context) =>
        source is InvocationExpressionSyntax call
        && context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol method
        && CoroutineSymbols.IsAsyncEnumerable(method.ReturnType)
            ? context.CoroutineOf(call) is { } function ? GeneratedNames.Start(function.Name) : CoroutineCalls.Find(call, method, context)?.Start
            : null;

    private static bool IsOfConfiguration(InvocationExpressionSyntax call, MethodContext context) =>
        context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol { Name: "ConfigureAwait" or "WithCancellation", ContainingType: var type } method
        && (IsConfigured(type) || (method.MethodKind == MethodKind.ReducedExtension && type.ToDisplayString() == "System.Threading.Tasks.TaskAsyncEnumerableExtensions"));

    private static bool IsConfigured(INamedTypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString() == "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T>";

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            expression = inner;
        return expression;
    }
}
