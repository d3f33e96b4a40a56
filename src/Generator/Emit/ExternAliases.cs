using Coroutines.Generator.Helpers;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Types of assemblies that are reached by an <c>extern alias</c> alone are written <c>alias::N.T</c>, and the generated file declares the aliases.
/// Which those are only the compilation knows, and no symbol leads there: so it is kept for the thread while one method is worked on.
/// </summary>
internal static class ExternAliases
{
    private const string UsualServices = "__coroutines";

    [ThreadStatic]
    private static Compilation? t_compilation;

    [ThreadStatic]
    private static string? t_services;

    /// <summary>The alias of generated files for the runtime's namespace: a name that nobody in the project has written.</summary>
    public static string Services => t_services ?? UsualServices;

    /// <summary>The aliases of the compilation at hand, without those of assemblies that <c>global::</c> reaches as well.</summary>
    public static IEnumerable<string> All => t_compilation is null ? [] : AllOf(t_compilation);

    /// <summary>Writes types as they are named in files of a compilation.</summary>
    public static T Within<T>(Compilation compilation, Func<T> write)
    {
        var (outer, outerServices) = (t_compilation, t_services);
        t_compilation = AllOf(compilation).Any() ? compilation : null;
        t_services = UsualServices;
        while (WrittenNames.Contain(compilation, t_services))
            t_services += "_";
        try
        {
            return write();
        }
        finally
        {
            (t_compilation, t_services) = (outer, outerServices);
        }
    }

    /// <summary>A type in full.</summary>
    public static string Display(ITypeSymbol type, SymbolDisplayFormat format) =>
        t_compilation is null && TypeParameterNames.New.Count == 0 ? type.ToDisplayString(format) : string.Concat(Parts(type, format).Select(static part => part.Text));

    /// <summary>The same, part by part.</summary>
    public static IEnumerable<(string Text, ISymbol? Symbol)> Parts(ITypeSymbol type, SymbolDisplayFormat format)
    {
        var parts = type.ToDisplayParts(format);
        return parts.Select((part, index) => (
            part.Symbol is ITypeParameterSymbol parameter && TypeParameterNames.Changed(parameter) is { } name ? name
                : part.Kind == SymbolDisplayPartKind.Keyword && part.ToString() == "global" && t_compilation is { } compilation
                ? Of(parts.Skip(index).Select(static next => next.Symbol).OfType<INamedTypeSymbol>().FirstOrDefault()?.ContainingAssembly, compilation) ?? "global"
                : part.ToString(),
            part.Symbol));
    }

    /// <summary>The alias by which alone an assembly is reached.</summary>
    public static string? Of(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is not null && compilation.GetMetadataReference(assembly) is { } reference ? AloneOf(reference, compilation) : null;

    private static IEnumerable<string> AllOf(Compilation compilation) => compilation.References.Select(reference => AloneOf(reference, compilation)).OfType<string>().Distinct();

    /// <summary>A project's <c>Aliases="global,mine"</c> is a reference for each name, to the same file.</summary>
    private static string? AloneOf(MetadataReference reference, Compilation compilation) =>
        IsGlobal(reference) || (reference is PortableExecutableReference { FilePath: { } file }
            && compilation.References.Any(other => other is PortableExecutableReference { FilePath: { } path } && path == file && IsGlobal(other)))
            ? null
            : reference.Properties.Aliases[0];

    private static bool IsGlobal(MetadataReference reference) =>
        reference.Properties.Aliases is { IsDefaultOrEmpty: true } aliases || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
