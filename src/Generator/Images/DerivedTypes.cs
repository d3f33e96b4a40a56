using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>What a variable of one of the user's types may hold besides an object of that very type: objects of this assembly's types that derive from it.</summary>
internal static class DerivedTypes
{
    private static readonly ConditionalWeakTable<Compilation, List<INamedTypeSymbol>> ByCompilation = new();

    /// <summary>Only those without type parameters: which arguments the others have nobody can know.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsSealed || type.TypeKind is not (TypeKind.Class or TypeKind.Interface)
            || (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && !FrameworkTypes.IsBase(type)))
            return [];
        return ByCompilation.GetValue(compilation, static compilation => [.. In(compilation.Assembly.GlobalNamespace)])
            .Where(derived => !SymbolEqualityComparer.Default.Equals(derived, type) && DerivesFrom(derived, type));
    }

    /// <summary>The comparers of this assembly that a collection of .NET's or of the runtime's may have been made with: images hold them with it.</summary>
    public static IEnumerable<INamedTypeSymbol> ComparersOf(INamedTypeSymbol collection, Compilation compilation)
    {
        var taken = collection.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Type)
            .Concat(collection.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).Select(static parameter => parameter.Type))
            .OfType<INamedTypeSymbol>().Where(IsComparer).ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return taken.IsEmpty ? [] : ByCompilation.GetValue(compilation, static compilation => [.. In(compilation.Assembly.GlobalNamespace)])
            .Where(type => type.AllInterfaces.Any(IsComparer) && taken.Any(comparer => compilation.HasImplicitConversion(type, comparer)));
    }

    private static bool IsComparer(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Arity: 1, Name: "IEqualityComparer" or "IComparer" } && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return derived.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);
        for (var at = derived.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, type))
                return true;
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsAbstract: false } type && !Binding.Accessor.AllOf(type, static each => each.TypeParameters).Any())
                yield return type;
            foreach (var inner in In(member))
                yield return inner;
        }
    }
}
