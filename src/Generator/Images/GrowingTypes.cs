using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// Which of the user's generic types have registrations without end: <c>Nested&lt;T></c> with a field of type <c>Nested&lt;T[]></c>, directly or through other types. What grows so is
/// not made known; images refuse it by name.
/// </summary>
internal static class GrowingTypes
{
    /// <summary>Whether making a type known, where one with type parameters is made known, may come back to that one.</summary>
    /// <param name="type">What is to be made known.</param>
    /// <param name="of">The definition of the user's type that holds it; null for a coroutine.</param>
    /// <param name="compilation">Whose types these are.</param>
    public static bool Grows(INamedTypeSymbol type, INamedTypeSymbol? of, Compilation compilation) =>
        FrameworkTypes.AllArguments(type).Any(static argument => argument is not ITypeParameterSymbol && HoldsTypeParameter(argument))
        && ReachedFrom(type.OriginalDefinition, compilation).Any(reached => SymbolEqualityComparer.Default.Equals(reached, of) || HasCoroutines(reached, compilation));

    public static bool HoldsTypeParameter(ITypeSymbol type) => Parts(type).Any(static part => part is ITypeParameterSymbol);

    /// <summary>The type, and all that it is made of.</summary>
    public static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType).Prepend(type),
        INamedTypeSymbol named => FrameworkTypes.AllArguments(named).SelectMany(Parts).Prepend(type),
        _ => [type],
    };

    /// <summary>What the coroutines of a type hold is not known here: it may be anything.</summary>
    private static bool HasCoroutines(INamedTypeSymbol definition, Compilation compilation) => GenericCoroutines.Of(definition, compilation).Any();

    /// <summary>The definition, and those of the generic types that its registration makes known.</summary>
    private static HashSet<INamedTypeSymbol> ReachedFrom(INamedTypeSymbol definition, Compilation compilation)
    {
        var reached = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { definition };
        var next = new Queue<INamedTypeSymbol>([definition]);
        while (next.Count > 0)
        {
            if (DescribedType.Of(next.Dequeue(), compilation) is not { } described)
                continue;
            foreach (var part in described.Fields.Select(static field => field.Type).Append(described.Base).OfType<ITypeSymbol>().SelectMany(Parts).OfType<INamedTypeSymbol>())
            {
                if (FrameworkTypes.AllArguments(part).Count > 0 && reached.Add(part.OriginalDefinition))
                    next.Enqueue(part.OriginalDefinition);
            }
        }

        return reached;
    }
}
