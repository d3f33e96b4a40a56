using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Explicit implementations by interfaces that meet in a class. C# asks the class to choose, which it does by having the method itself; but nothing there would choose between
/// the bodies that we add to the interfaces, unless the class is rewritten, too.
/// <code>
/// partial interface ILeft : IRoot { [Coroutine] async Coroutine IRoot.M() { ... } }
/// partial interface IRight : IRoot { [Coroutine] async Coroutine IRoot.M() { ... } }
/// class Both : ILeft, IRight { public Coroutine M() => ...; }
/// </code>
/// </summary>
internal static class InterfaceDiamonds
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<IMethodSymbol>> ByCompilation = new();

    /// <param name="method">An explicit implementation by an interface of this compilation.</param>
    public static bool Meets(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (!ByCompilation.TryGetValue(compilation, out var meeting))
        {
            var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
            foreach (var type in Types(compilation.Assembly.GlobalNamespace))
                Add(type, found, compilation, token);
            meeting = ByCompilation.GetValue(compilation, _ => found);
        }

        return meeting.Contains(method.OriginalDefinition);
    }

    private static void Add(INamedTypeSymbol type, HashSet<IMethodSymbol> found, Compilation compilation, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        var bodies = type.AllInterfaces.SelectMany(static one => one.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.ExplicitInterfaceImplementations.Length == 1 && CoroutineSymbols.IsMarked(method, out var rewrite) && rewrite
                && (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) || SourceCompanion.CanHave(method.OriginalDefinition, compilation, token)));
        foreach (var candidates in bodies.GroupBy(static method => method.ExplicitInterfaceImplementations[0], SymbolEqualityComparer.Default))
        {
            var nearest = candidates.Where(method => !candidates.Any(other => other.ContainingType.AllInterfaces.Contains(method.ContainingType, SymbolEqualityComparer.Default))).ToList();
            if (nearest.Count > 1 && !Chooses(type, (IMethodSymbol)candidates.Key!, compilation, token))
                found.UnionWith(nearest.Select(static method => method.OriginalDefinition));
        }
    }

    /// <summary>Whether the type's own method is rewritten, and so implements what we add to the interface.</summary>
    private static bool Chooses(INamedTypeSymbol type, IMethodSymbol implemented, Compilation compilation, CancellationToken token) =>
        type.FindImplementationForInterfaceMember(implemented) is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } own
        && CoroutineTargets.Find(own, compilation, token) is { } companion
        && (own.MethodKind == MethodKind.ExplicitInterfaceImplementation
            || companion.Implemented.Any(one => one.Dispatch is not null && SymbolEqualityComparer.Default.Equals(one.Method.OriginalDefinition, implemented.OriginalDefinition)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol around) =>
        around.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
