using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>The user's types whose objects images of a coroutine may hold, however deep, with those that derive from them.</summary>
internal static class HeldTypes
{
    /// <summary>Their definitions, each once: what has a <see cref="SavedShape"/>, but for hosts and what the project saves in its own way.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(IEnumerable<SavedTypes> saved, Compilation compilation)
    {
        var known = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var next = new Queue<INamedTypeSymbol>();
        foreach (var each in saved)
            Enqueue(each);
        while (next.Count > 0)
        {
            var definition = next.Dequeue();
            if (!known.Add(definition) || NamedToImages.IsItself(definition, compilation))
                continue;
            if (definition.TypeKind == TypeKind.Enum || !definition.IsAbstract)
                yield return definition;
            for (var described = DescribedOf(definition); described is not null; described = described.Base is { } parent ? DescribedOf(parent.OriginalDefinition) : null)
                Enqueue(ImageTypeEmitter.Held(described, compilation));
        }

        DescribedType? DescribedOf(INamedTypeSymbol definition) => definition.TypeKind == TypeKind.Enum ? null : DescribedType.Of(definition, compilation);

        void Enqueue(SavedTypes types)
        {
            foreach (var type in types.Described.Concat(types.Enums))
                next.Enqueue(type);
        }
    }
}
