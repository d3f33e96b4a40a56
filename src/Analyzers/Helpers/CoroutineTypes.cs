using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The runtime's types as one compilation sees them, found once.</summary>
internal sealed class CoroutineTypes
{
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly INamedTypeSymbol? _asyncEnumerator;
    private readonly INamedTypeSymbol? _awaiter;

    private CoroutineTypes(Compilation compilation, INamedTypeSymbol coroutine, INamedTypeSymbol coroutineOfT, INamedTypeSymbol attribute)
    {
        Coroutine = coroutine;
        CoroutineOfT = coroutineOfT;
        Attribute = attribute;
        EventLoop = compilation.GetTypeByMetadataName(KnownTypeNames.EventLoop);
        Cancel = compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineCancelledException);
        _awaiter = compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineAwaiterInterface);
        _asyncEnumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");
        _asyncEnumerator = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerator`1");
    }

    public INamedTypeSymbol Coroutine { get; }

    public INamedTypeSymbol CoroutineOfT { get; }

    public INamedTypeSymbol Attribute { get; }

    public INamedTypeSymbol? EventLoop { get; }

    /// <summary>The exception that a cancel is.</summary>
    public INamedTypeSymbol? Cancel { get; }

    /// <summary>The types, or <see langword="null"/> where the compilation does not know the runtime, so that no rule has anything to say.</summary>
    public static CoroutineTypes? TryFind(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownTypeNames.Coroutine) is { } coroutine
        && compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineOfT) is { } coroutineOfT
        && compilation.GetTypeByMetadataName(KnownTypeNames.CoroutineAttribute) is { } attribute
            ? new CoroutineTypes(compilation, coroutine, coroutineOfT, attribute)
            : null;

    public bool IsCoroutine(ITypeSymbol? type) =>
        Is(type, Coroutine) || Is(type, CoroutineOfT);

    /// <summary>Whether an await of this type needs a running loop: its awaiter is one that takes the suspended coroutine itself.</summary>
    public bool NeedsLoop(ITypeSymbol? type) =>
        _awaiter is not null
        && FindGetAwaiter(type)?.ReturnType is INamedTypeSymbol awaiter
        && (Is(awaiter, _awaiter) || awaiter.AllInterfaces.Any(i => Is(i, _awaiter)));

    /// <summary>Whether a value of this type does nothing until it is awaited: a coroutine, or one of the runtime's structs like it.</summary>
    public bool IsCold(ITypeSymbol? type) =>
        IsCoroutine(type) || (type is { IsValueType: true } && IsOfRuntime(type) && NeedsLoop(type));

    public bool IsOfRuntime(ITypeSymbol? type) =>
        type is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Coroutine.ContainingAssembly);

    /// <summary>What an await of this type gives; <see langword="null"/> where it gives nothing.</summary>
    public static ITypeSymbol? AwaitResult(ITypeSymbol type) =>
        FindGetAwaiter(type)?.ReturnType.GetMembers("GetResult").OfType<IMethodSymbol>().FirstOrDefault() is { ReturnsVoid: false } getResult
            ? getResult.ReturnType
            : null;

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

    /// <summary>The coroutine whose body an operation stands in; <see langword="null"/> in any other function, one inside of a coroutine included.</summary>
    public EnclosingFunction? FindCoroutineAround(IOperation operation, CancellationToken token) =>
        operation.SemanticModel is { } model && EnclosingFunction.Find(operation.Syntax, model, token) is { } function && IsCoroutineFunction(function.Symbol)
            ? function
            : null;

    /// <summary>Whether this is one of .NET's own: <c>Task</c>, <c>ValueTask</c>, with a result or without.</summary>
    public bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    private static IMethodSymbol? FindGetAwaiter(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("GetAwaiter"))
            {
                if (member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true } method)
                    return method;
            }
        }

        return null;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, definition);
}
