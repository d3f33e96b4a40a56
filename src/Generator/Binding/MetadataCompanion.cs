using System.Runtime.CompilerServices;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Companions that another assembly was built with, found by the attribute on the one that starts.</summary>
internal static class MetadataCompanion
{
    private const string StartSuffix = "__Start";

    private static readonly ConditionalWeakTable<IAssemblySymbol, string[]> NamesByAssembly = new();

    public static Companion? Find(IMethodSymbol method, Compilation compilation)
    {
        foreach (var start in StartsOf(method.ContainingType))
        {
            if (Describe(start) is not { Abi: CompanionAbi.Current } named || named.Method != method.Name
                || !SignatureComparer.IsCompanion(method, start))
                continue;

            var create = method.ContainingType.GetMembers(named.Create).OfType<IMethodSymbol>()
                .FirstOrDefault(candidate => SignatureComparer.IsCompanion(method, candidate));
            if (create is null)
                return null;
            var isVisible = IsVisible(start) && IsVisible(create);
            return isVisible || (IsInherited(start) && IsInherited(create))
                ? new Companion(start.Name, create.Name, "", isVisible) { Dispatch = DispatchOf(named, start) }
                : null;
        }

        return null;

        bool IsVisible(IMethodSymbol companion) => compilation.IsSymbolAccessibleWithin(companion, compilation.Assembly);
    }

    /// <summary>Those of a protected method: a derived type calls them as it calls the method, a class beside it cannot.</summary>
    private static bool IsInherited(IMethodSymbol companion) => companion.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>The names of all methods of an assembly that have companions; assemblies outlive compilations, so they are read once.</summary>
    public static string[] MethodNames(IAssemblySymbol assembly) => NamesByAssembly.GetValue(assembly, static assembly =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == KnownTypeNames.Namespace))
            ? [.. TypesIn(assembly.GlobalNamespace).SelectMany(StartsOf).Select(Describe).OfType<Description>()
                .Select(static named => named.Method).Distinct()]
            : []);

    private static IEnumerable<IMethodSymbol> StartsOf(INamedTypeSymbol type) => type.MemberNames
        .Where(static name => name.EndsWith(StartSuffix, StringComparison.Ordinal))
        .SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>();

    private static Description? Describe(IMethodSymbol start)
    {
        var attribute = start.GetAttributes().FirstOrDefault(static attribute => CoroutineSymbols.IsCompanionAttribute(attribute.AttributeClass));
        if (attribute is not { ConstructorArguments: { Length: >= 3 } arguments }
            || arguments[0].Value is not string method || arguments[2].Value is not string create)
            return null;

        // Written out or left to the attribute's default, which is the first number there was.
        var abi = attribute.NamedArguments.Where(static argument => argument.Key == "Abi").Select(static argument => argument.Value)
            .Concat(arguments.Skip(3)).Select(static argument => argument.Value as int?).FirstOrDefault();
        return new Description(method, create, abi ?? 1, Named("StartBody") as string, Named("CreateBody") as string, Named("IsForwarder") is true);

        object? Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
    }

    /// <summary>The modifiers are those of the virtual methods as the type's assembly has them; an override derives its own.</summary>
    private static BodyDispatch? DispatchOf(Description named, IMethodSymbol start) =>
        named is { StartBody: { } startBody, CreateBody: { } createBody }
            ? new BodyDispatch(
                startBody, createBody,
                start.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal ? "protected" : "private protected",
                DispatchRole.Root)
            { Called = start.IsStatic ? start.TypeParameters.Last().Name : null }
            : null;

    /// <summary>Whether the body of a method was rewritten where it was compiled.</summary>
    public static bool HasMachine(IMethodSymbol method, Companion companion) =>
        method.ContainingType.GetMembers(companion.Start).OfType<IMethodSymbol>()
            .Any(start => Describe(start) is { IsForwarder: false } named && named.Method == method.Name && SignatureComparer.IsCompanion(method, start));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var nested in TypesIn(member))
                yield return nested;
        }
    }

    private sealed record Description(string Method, string Create, int Abi, string? StartBody, string? CreateBody, bool IsForwarder);
}
