using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Structs that hold a fixed number of elements in a row; C# itself indexes them, and goes through them.</summary>
internal static class InlineArrays
{
    public static bool Is(ITypeSymbol? type) => LengthOf(type) is not null;

    public static int? LengthOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
            ? named.GetAttributes()
                .Where(attribute => attribute.AttributeClass?.ToDisplayString() is "System.Runtime.CompilerServices.InlineArrayAttribute")
                .Select(attribute => attribute.ConstructorArguments is [{ Value: int length }] ? length : (int?)null)
                .FirstOrDefault()
            : null;

    /// <summary>The type of the one field that is there so many times.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().First(field => !field.IsStatic).Type;
}
