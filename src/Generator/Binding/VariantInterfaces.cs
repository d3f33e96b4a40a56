using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Interfaces with an <c>in</c> or <c>out</c> type parameter. C# allows no class in them, and in the signatures of their members, private ones included, no type
/// that uses the parameter otherwise. So the classes of a machine stand around the interface, and its body is handed nothing but the frame:
/// <code>
/// partial interface ISource&lt;T&gt; { internal sealed CoroutineFrame? Count__Run(CoroutineFrame __given) { var __frame = (ISource_1_Count__Frame&lt;T&gt;)__given; ... } }
/// internal sealed class ISource_1_Count__Frame&lt;T&gt; : CoroutineFrame&lt;int&gt; { internal ISource&lt;T&gt; __this; ... }
/// </code>
/// </summary>
internal static class VariantInterfaces
{
    /// <summary>The outermost such interface around the members of a type; null where they may have classes beside them.</summary>
    public static INamedTypeSymbol? Around(INamedTypeSymbol? type)
    {
        INamedTypeSymbol? found = null;
        for (; type is { TypeKind: TypeKind.Interface }; type = type.ContainingType)
        {
            if (type.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None))
                found = type;
        }

        return found;
    }

    /// <summary>The types from the interface to that of the member, outermost first: what the classes no longer stand in.</summary>
    public static ImmutableArray<INamedTypeSymbol> Left(INamedTypeSymbol type)
    {
        var left = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        if (Around(type) is { } outermost)
        {
            for (var inner = type; !SymbolEqualityComparer.Default.Equals(inner, outermost.ContainingType); inner = inner.ContainingType)
                left.Insert(0, inner);
        }

        return left.ToImmutable();
    }

    /// <summary>Whether a type holds a parameter that is <c>in</c> or <c>out</c>.</summary>
    public static bool IsIn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.Variance != VarianceKind.None,
        IArrayTypeSymbol array => IsIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsIn) || (named.ContainingType is { } outer && IsIn(outer)),
        _ => false,
    };

    /// <summary>Whether code around the interface sees a type that stands in it.</summary>
    public static bool Hides(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal) && Around(type.ContainingType) is not null;
}
