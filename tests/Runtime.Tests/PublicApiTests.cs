using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Runtime.Tests;

/// <summary>
/// All that a program can name stands in <c>src/Runtime/PublicApi.txt</c>, so that a change of it is seen in a review. <c>COROUTINES_UPDATE=1</c> writes the file.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly SymbolDisplayFormat s_format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeType,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    [Fact]
    public void Is_what_the_file_says()
    {
        var path = FindFile();
        var actual = Describe();
        if (Environment.GetEnvironmentVariable("COROUTINES_UPDATE") == "1")
            File.WriteAllText(path, actual);

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"The public API is not what {path} says. If that is meant, run this test with COROUTINES_UPDATE=1.\n{Difference(expected, actual)}");
    }

    private static string Describe()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var runtime = MetadataReference.CreateFromFile(typeof(EventLoop).Assembly.Location);
        var assembly = (IAssemblySymbol)CSharpCompilation.Create("Reader", references: [.. references, runtime]).GetAssemblyOrModuleSymbol(runtime)!;

        var text = new StringBuilder();
        foreach (var type in TypesIn(assembly.GlobalNamespace).Where(IsPublic).OrderBy(static type => type.ToDisplayString(s_format), StringComparer.Ordinal))
            Append(text, type);
        return text.ToString();
    }

    private static void Append(StringBuilder text, INamedTypeSymbol type)
    {
        var bases = type.TypeKind is TypeKind.Enum or TypeKind.Delegate ? [] : type.Interfaces.Where(IsPublic).Prepend(type.BaseType)
            .Where(static each => each is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) })
            .Select(static each => each!.ToDisplayString(s_format.WithKindOptions(SymbolDisplayKindOptions.None)));
        var modifiers = type switch
        {
            { TypeKind: TypeKind.Class, IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { IsRefLikeType: true } => "ref ",
            _ => "",
        };
        var readOnly = type is { TypeKind: TypeKind.Struct, IsReadOnly: true } ? "readonly " : "";
        text.Append($"{SyntaxFacts.GetText(type.DeclaredAccessibility)} {readOnly}{modifiers}{type.ToDisplayString(s_format)}{string.Concat(bases.Select(static (each, i) => (i == 0 ? " : " : ", ") + each))}\n");
        if (type.TypeKind != TypeKind.Delegate)
        {
            foreach (var line in type.GetMembers().Where(IsShown).Select(static member => member.ToDisplayString(s_format)).Order(StringComparer.Ordinal))
                text.Append($"    {line}\n");
        }

        text.Append('\n');
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    // What the generator wrote beside a method changes with that method.
    private static bool IsShown(ISymbol member) =>
        IsPublic(member) && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }) && !member.Name.Contains("__", StringComparison.Ordinal)
            && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [], ContainingType.TypeKind: TypeKind.Struct };

    private static bool IsPublic(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && (symbol.ContainingType is not { } outer || IsPublic(outer));

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (Entries(expected), Entries(actual));
        return string.Concat(before.Except(after).Select(static entry => $"- {entry}\n")) + string.Concat(after.Except(before).Select(static entry => $"+ {entry}\n"));
    }

    // Each member with its type.
    private static List<string> Entries(string text)
    {
        var entries = new List<string>();
        var type = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ')
                type = line;
            entries.Add(line[0] == ' ' ? $"{type}\n    {line}" : line);
        }

        return entries;
    }

    private static string FindFile()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Coroutines.sln")))
            directory = directory.Parent;
        return Path.Combine(directory.FullName, "src", "Runtime", "PublicApi.txt");
    }
}
