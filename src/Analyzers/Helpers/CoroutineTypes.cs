using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The runtime's types as one compilation sees them, found once.</summary>
internal sealed class CoroutineTypes
{
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly INamedTypeSymbol? _asyncEnumerator;

    private CoroutineTypes(Compilation compilation, INamedTypeSymbol coroutine, INamedTypeSymbol coroutineOfT, INamedTypeSymbol attribute)
    {
        Coroutine = coroutine;
        CoroutineOfT = coroutineOfT;
        Attribute = attribute;
        EventLoop = compilation.GetTypeByMetadataName(KnownTypeNames.EventLoop);
        _asyncEnumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");
        _asyncEnumerator = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerator`1");
    }

    public INamedTypeSymbol Coroutine { get; }

    public INamedTypeSymbol CoroutineOfT { get; }

    public INamedTypeSymbol Attribute { get; }

    public INamedTypeSymbol? EventLoop { get; }

    /// <summary>The types, or <see langword="null"/> where the compilation does not know the runtime, so that no rule has anything to say.</summary>
    public static CoroutineTypes? TryFind(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownTypeNames.Coroutine) is { } coroutine
        && compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineOfT) is { } coroutineOfT
        && compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineAttribute) is { } attribute
            ? new CoroutineTypes(compilation, coroutine, coroutineOfT, attribute)
            : null;

    public bool IsCoroutine(ITypeSymbol? type) =>
        Is(type, Coroutine) || Is(type, CoroutineOfT);

    /// <summary>Whether an await of this type needs a running loop: coroutines, their tasks, and whatever else of the runtime can be awaited.</summary>
    public bool NeedsLoop(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Coroutine.ContainingAssembly)
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Coroutine.ContainingNamespace);

    public bool IsAsyncSequence(ITypeSymbol? type) =>
        Is(type, _asyncEnumerable) || Is(type, _asyncEnumerator);

    public AttributeData? FindMark(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Is(attribute.AttributeClass, Attribute))
                return attribute;
        }

        return null;
    }

    public bool IsMarked(IMethodSymbol method) => FindMark(method) is not null;

    /// <summary>Whether a body with this symbol may await what needs the loop.</summary>
    public bool IsCoroutineFunction(IMethodSymbol method) =>
        IsCoroutine(method.ReturnType) || (IsAsyncSequence(method.ReturnType) && IsMarked(method));

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, definition);
}
