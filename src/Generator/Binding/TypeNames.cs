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
    public static string? WhyUnspeakable(ITypeSymbol type) => WhyUnspeakable(type, static (_, _) => UnsupportedConstructs.UnspeakableType);

    /// <param name="type">The type.</param>
    /// <param name="ofUnnamed">What to say of a type in it that has no name, and of the type parameter that it is the argument for.</param>
    public static string? WhyUnspeakable(ITypeSymbol type, Func<INamedTypeSymbol, ITypeParameterSymbol?, string?> ofUnnamed) => Why(type, null, ofUnnamed);

    private static string? Why(ITypeSymbol type, ITypeParameterSymbol? place, Func<INamedTypeSymbol, ITypeParameterSymbol?, string?> ofUnnamed) => type switch
    {
        INamedTypeSymbol { IsAnonymousType: true } unnamed => ofUnnamed(unnamed, place),
        IErrorTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol => UnsupportedConstructs.UnspeakableType,
        IArrayTypeSymbol array => Why(array.ElementType, null, ofUnnamed),
        INamedTypeSymbol { IsFileLocal: true } => UnsupportedConstructs.FileLocalType,
        INamedTypeSymbol nested when VariantInterfaces.Hides(nested) => UnsupportedConstructs.UnspeakableType,
        INamedTypeSymbol named => named.TypeArguments.Select((argument, index) => Why(argument, named.TypeParameters[index], ofUnnamed)).FirstOrDefault(reason => reason is not null)
            ?? (named.ContainingType is { } outer ? Why(outer, null, ofUnnamed) : null),
        _ => null,
    };

    /// <summary>Whether a call must not infer the type for a type parameter.</summary>
    public static bool IsNoTypeArgument(ITypeSymbol type) => type.TypeKind == TypeKind.Dynamic
        || (type.TypeKind == TypeKind.Interface && type.AllInterfaces.Prepend((INamedTypeSymbol)type).Any(each => each.GetMembers().Any(member => member is { IsStatic: true, IsAbstract: true })));

    public static bool HoldsReferences(ITypeSymbol type) => !type.IsUnmanagedType;
}
