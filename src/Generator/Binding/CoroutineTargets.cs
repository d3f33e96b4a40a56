using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Which methods have companions. The answer for a method of this compilation depends on its declaration only, never on its body:
/// where a body cannot be lowered, companions that forward to the compiler's version are written. So calls in other bodies and
/// interceptors can rely on a companion without lowering its method first, and recursion needs no thought.
/// </summary>
internal static class CoroutineTargets
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, Companion?>> Known = new();

    /// <summary>The companion of a method, callable wherever the method itself is; null when a call of it stays an ordinary call.</summary>
    public static Companion? Find(IMethodSymbol target, Compilation compilation, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (ExtensionBlocks.Implementation((target.ReducedFrom ?? target).OriginalDefinition) is not { } definition)
            return null;
        definition = definition.PartialImplementationPart ?? definition;
        if (!(definition.IsAbstract && CoroutineSymbols.IsCoroutine(definition.ReturnType))
            && (!CoroutineSymbols.IsMarked(definition, out var rewrite) || !rewrite))
            return definition.ContainingType?.TypeKind == TypeKind.Interface ? ForeignRoots.Find(definition, compilation, token) : null;

        var known = Known.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        if (!known.TryGetValue(definition, out var companion))
        {
            companion = SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
                ? SourceCompanion.Find(definition, compilation, token)
                : MetadataCompanion.Find(definition, compilation);
            companion ??= ForeignRoots.Find(definition, compilation, token);
            known.TryAdd(definition, companion);
        }

        return companion;
    }
}
