using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What the compiler knows of a spread, for it decides when the spread is gone through.</summary>
internal static class SpreadElements
{
    /// <summary>The property that has the number of elements, if there is one: then C# asks it before it goes through them.</summary>
    public static string? LengthOf(ExpressionSyntax spread, SemanticModel model, CancellationToken token) =>
        model.GetTypeInfo(spread, token).Type is not { } type ? null
            : new[] { "Length", "Count" }.FirstOrDefault(name => model.LookupSymbols(spread.SpanStart, type, name)
                .Any(symbol => symbol is IPropertySymbol { IsStatic: false, GetMethod: not null, Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None }));

    /// <summary>Whether C# hands the whole spread to <c>AddRange</c> of a list.</summary>
    public static bool IsAddedAtOnce(ITypeSymbol? spread, ITypeSymbol element, Compilation compilation)
    {
        if (spread is null || !Is(SpecialType.System_Collections_Generic_IEnumerable_T))
            return false;
        return !HasStructEnumerator(spread) || Is(SpecialType.System_Collections_Generic_ICollection_T);

        bool Is(SpecialType collection) =>
            compilation.ClassifyConversion(spread, compilation.GetSpecialType(collection).Construct(element)) is { IsIdentity: true } or { IsReference: true, IsImplicit: true };
    }

    /// <summary>Whether nobody can tell how it is gone through.</summary>
    public static bool IsSilent(ITypeSymbol? spread) => spread is IArrayTypeSymbol or { OriginalDefinition: { MetadataName: "List`1", ContainingNamespace.Name: "Generic" } };

    /// <summary>The type of the elements of a collection; null where that takes more than a look at the type.</summary>
    public static ITypeSymbol? TypeIn(ITypeSymbol collection, Compilation compilation)
    {
        switch (collection)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }:
                return TypeIn(inner, compilation);
        }

        if (SpanCollections.ItemOf(collection) is { } item)
            return item;

        var enumerable = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T);
        var found = collection.AllInterfaces.Prepend(collection as INamedTypeSymbol)
            .Where(type => SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, enumerable)).Take(2).ToList();
        return found is [{ TypeArguments: [var element] }] ? element : null;
    }

    private static bool HasStructEnumerator(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(method => method is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }) is { } method)
                return method.ReturnType.IsValueType;
        }

        return false;
    }
}
