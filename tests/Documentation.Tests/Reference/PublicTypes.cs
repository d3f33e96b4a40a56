using System.Collections.Immutable;
using Coroutines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Documentation.Tests.Reference;

/// <summary>What the assembly shows to those who write code against it, as Roslyn reads it, with its XML documentation.</summary>
internal static class PublicTypes
{
    private const string ForGeneratedCode = "Coroutines.CompilerServices";

    public static Compilation Compilation { get; } = CSharpCompilation.Create(
        "Reference",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path))
            .Append(MetadataReference.CreateFromFile(
                typeof(Coroutine).Assembly.Location,
                documentation: new XmlFile(Path.ChangeExtension(typeof(Coroutine).Assembly.Location, ".xml")))));

    public static ImmutableArray<INamedTypeSymbol> All { get; } =
    [
        .. Types(((IAssemblySymbol)Compilation.GetAssemblyOrModuleSymbol(Compilation.References.Last())!).GlobalNamespace)
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public && !IsHidden(type) && type.ContainingNamespace.ToDisplayString() != ForGeneratedCode),
    ];

    /// <summary>The name as the pages write it, with type parameters.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>What a reader of the type would call, but what every object has.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        from member in type.GetMembers()
        where member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && !IsHidden(member) && !member.IsImplicitlyDeclared && member is not INamedTypeSymbol
        where member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) }
        where !(member.IsOverride && member.Name is "ToString" or "Equals" or "GetHashCode" || member.Name is "Equals" or "<Clone>$" or "Deconstruct" or "PrintMembers" or "EqualityContract")
        // nobody has written it
        where member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } || !string.IsNullOrEmpty(member.GetDocumentationCommentXml())
        select member;

    private static bool IsHidden(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute =>
            attribute.AttributeClass!.Name is "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]
            || attribute.AttributeClass!.Name is "CompilerGeneratedAttribute");

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
