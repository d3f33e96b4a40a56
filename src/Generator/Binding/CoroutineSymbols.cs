using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Recognises the runtime's types by name, without a lookup in the compilation.</summary>
internal static class CoroutineSymbols
{
    /// <summary>Whether a method carries <c>[Coroutine]</c>, once, and what it says about rewriting.</summary>
    public static bool IsMarked(IMethodSymbol method, out bool rewrite)
    {
        rewrite = true;
        var count = 0;
        foreach (var attribute in method.GetAttributes())
        {
            if (!IsRuntimeType(attribute.AttributeClass, "CoroutineAttribute"))
                continue;
            foreach (var argument in attribute.NamedArguments)
                rewrite &= argument is not { Key: "Rewrite", Value.Value: false };
            count++;
        }

        return count == 1;
    }

    /// <summary><c>Coroutine</c> or <c>Coroutine&lt;T&gt;</c>.</summary>
    public static bool IsCoroutine(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0 or 1, TypeKind: TypeKind.Struct } && IsRuntimeType(type, "Coroutine");

    /// <summary>What an async iterator returns: <c>IAsyncEnumerable&lt;T&gt;</c> or <c>IAsyncEnumerator&lt;T&gt;</c>.</summary>
    public static bool IsIterated(ITypeSymbol? type) => IsAsyncEnumerable(type) || IsAsyncEnumerator(type);

    /// <summary>Whether a parameter also takes the token that the consumer gives to <c>GetAsyncEnumerator</c>.</summary>
    public static bool IsEnumeratorCancellation(IParameterSymbol parameter) =>
        IsCancellationToken(parameter.Type)
        && parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.EnumeratorCancellationAttribute");

    public static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsAsyncEnumerable(ITypeSymbol? type) => IsInCollections(type, "IAsyncEnumerable");

    public static bool IsAsyncEnumerator(ITypeSymbol? type) => IsInCollections(type, "IAsyncEnumerator");

    public static bool IsCompanionAttribute(INamedTypeSymbol? type) => IsIn(type?.ContainingNamespace, "CompilerServices", out var parent)
        && type!.Name == "CompanionAttribute" && IsIn(parent, "Coroutines", out var root) && root!.IsGlobalNamespace;

    public static bool IsRuntimeType(ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && type.Name == name && IsIn(type.ContainingNamespace, "Coroutines", out var root) && root!.IsGlobalNamespace;

    private static bool IsInCollections(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { Arity: 1, ContainingType: null } && type.Name == name
        && IsIn(type.ContainingNamespace, "Generic", out var parent) && IsIn(parent, "Collections", out var system)
        && IsIn(system, "System", out var root) && root!.IsGlobalNamespace;

    private static bool IsIn(INamespaceSymbol? space, string name, out INamespaceSymbol? parent)
    {
        parent = space?.ContainingNamespace;
        return space?.Name == name && parent is not null;
    }
}
