using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Writes types down so that they mean the same anywhere. Nullable annotations are left out: the compiler has checked them in the source.</summary>
internal static class TypeNames
{
    public static string Of(ITypeSymbol type, SyntaxNode where) => Of(type, where.GetLocation());

    public static string Of(ITypeSymbol type, Location where)
    {
        if (WhyUnspeakable(type) is { } reason)
            throw new UnsupportedConstructException(reason, where);
        return SignatureText.Unannotated(type);
    }

    /// <summary>Null when the type can be written in another file of the compilation.</summary>
    public static string? WhyUnspeakable(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => UnsupportedConstructs.AnonymousType,
        IErrorTypeSymbol => UnsupportedConstructs.UnspeakableType,
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => UnsupportedConstructs.Pointer,
        IArrayTypeSymbol array => WhyUnspeakable(array.ElementType),
        INamedTypeSymbol { IsFileLocal: true } => UnsupportedConstructs.FileLocalType,
        INamedTypeSymbol named => named.TypeArguments.Select(WhyUnspeakable).FirstOrDefault(reason => reason is not null)
            ?? (named.ContainingType is { } outer ? WhyUnspeakable(outer) : null),
        _ => null,
    };

    public static bool HoldsReferences(ITypeSymbol type) => !type.IsUnmanagedType;
}
