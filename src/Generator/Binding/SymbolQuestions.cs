using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal static class SymbolQuestions
{
    /// <summary>
    /// What a name stands for. Asked about the name of a called method C# looks through all extension methods, a fifth of the generator's time; so the call is asked,
    /// which knows the method.
    /// </summary>
    public static ISymbol? SymbolOf(this SemanticModel model, SyntaxNode name, CancellationToken token) =>
        CallOf(name) is { } call
        && model.GetSymbolInfo(call, token).Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction } method
            ? method
            : model.GetSymbolInfo(name, token).Symbol;

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }
}
