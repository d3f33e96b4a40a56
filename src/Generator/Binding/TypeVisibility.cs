using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Whether generated code can name a type: in the user's own type, and in a top-level class of the same assembly.</summary>
internal static class TypeVisibility
{
    /// <summary>Every type that a companion's declaration names: parameters, result, constraints.</summary>
    public static IEnumerable<ITypeSymbol> SignatureTypes(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
            yield return parameter.Type;
        yield return method.ReturnType;
        foreach (var constraint in method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes))
            yield return constraint;
    }

    /// <summary>Whether the generated file of a method can name the type: known, no pointer, not local to a file, allowed to be used.</summary>
    public static bool IsWritable(ITypeSymbol type) => All(
        type,
        static named => named.TypeKind is not TypeKind.Error && !IsFileLocal(named) && !IsForbidden(named));

    /// <summary>Whether every class of this assembly can name the type.</summary>
    public static bool IsVisible(ITypeSymbol type, Compilation compilation) => IsVisible(type, compilation, compilation.Assembly);

    /// <summary>Whether code within a type, or an assembly, can name the type.</summary>
    public static bool IsVisible(ITypeSymbol type, Compilation compilation, ISymbol within) =>
        IsWritable(type)
        && All(type, named => named.IsTupleType
            || (compilation.IsSymbolAccessibleWithin(named.OriginalDefinition, within) && ExternAliases.Of(named.ContainingAssembly, compilation) is null));

    /// <summary>Whether every assembly can name the type.</summary>
    public static bool IsPublic(ITypeSymbol type) => All(type, static named => named.IsTupleType || IsPublicDefinition(named));

    private static bool IsPublicDefinition(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublicDefinition(type.ContainingType));

    private static bool All(ITypeSymbol type, Func<INamedTypeSymbol, bool> isGood) => type switch
    {
        IArrayTypeSymbol array => All(array.ElementType, isGood),
        ITypeParameterSymbol or IDynamicTypeSymbol => true,
        INamedTypeSymbol named => isGood(named) && AllTypeArguments(named).All(argument => All(argument, isGood)),
        _ => false,
    };

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || (type.ContainingType is { } outer && IsFileLocal(outer));

    /// <summary><c>[Obsolete(..., error: true)]</c>: a reference from generated code would be an error that no pragma silences.</summary>
    public static bool IsForbidden(ISymbol symbol) =>
        Obsolete(symbol)?.ConstructorArguments.Any(static argument => argument.Value is true) == true
        || (symbol.ContainingType is { } outer && IsForbidden(outer));

    /// <summary>Whether nothing in the type is forbidden.</summary>
    public static bool IsAllowed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsAllowed(array.ElementType),
        IPointerTypeSymbol pointer => IsAllowed(pointer.PointedAtType),
        INamedTypeSymbol named => !IsForbidden(named) && AllTypeArguments(named).All(IsAllowed),
        _ => true,
    };

    public static bool IsObsolete(ISymbol symbol) => Obsolete(symbol) is not null;

    private static AttributeData? Obsolete(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(static attribute =>
        attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) });

    private static IEnumerable<ITypeSymbol> AllTypeArguments(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            foreach (var argument in outer.TypeArguments)
                yield return argument;
        }
    }
}
