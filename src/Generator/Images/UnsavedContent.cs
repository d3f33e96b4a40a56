using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// Says why no image can hold what a variable has, where its type leaves no doubt. Of a variable that may hold anything (an interface, <c>object</c>, a delegate, a type parameter)
/// nothing is known before the program runs.
/// </summary>
internal sealed class UnsavedContent(Compilation compilation)
{
    private readonly HashSet<ITypeSymbol> _met = new(SymbolEqualityComparer.Default);

    /// <summary>The collections of which a loop can be saved: their enumerators are known with them.</summary>
    private static readonly HashSet<string> s_enumerated = ["List", "Dictionary", "HashSet"];

    /// <summary>The reason, as the end of a sentence; null for none.</summary>
    public static string? WhyNot(ITypeSymbol type, Compilation compilation) => new UnsavedContent(compilation).Find(type, "");

    private string? Find(ITypeSymbol type, string path)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.None);
        if (!_met.Add(type) || type.IsRefLikeType)
            return null;
        return type switch
        {
            INamedTypeSymbol { IsAnonymousType: true } => Told(path, "an anonymous type", "has no name that another build knows"),
            INamedTypeSymbol { TypeKind: TypeKind.Interface or TypeKind.Delegate or TypeKind.Enum or TypeKind.Error } => null,
            IArrayTypeSymbol { Rank: > 4 } array => Told(path, array, "has more dimensions than images hold"),
            IArrayTypeSymbol array => Find(array.ElementType, path + "[]"),
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(element => Find(element.Type, Member(path, element.Name))).FirstOrDefault(static reason => reason is not null),
            INamedTypeSymbol { SpecialType: not (SpecialType.None or SpecialType.System_Nullable_T) } => null,
            INamedTypeSymbol named => FindNamed(named, path),
            _ => null,
        };
    }

    private string? FindNamed(INamedTypeSymbol type, string path)
    {
        var definition = type.OriginalDefinition;
        var isFramework = FrameworkTypes.IsOfFramework(definition, compilation);
        if (isFramework && !IsUnknown(type))
            return FrameworkTypes.AllArguments(type).Select(argument => Find(argument, path + "[]")).FirstOrDefault(static reason => reason is not null);
        var reason = isFramework ? Told(path, type, WhatItIs(type))
            : !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) ? KnowsImages(type.ContainingAssembly) ? null : Told(path, type, "has fields that are another assembly's own")
            : DescribedType.WhyNot(definition, compilation) is { } own ? Told(path, type, $"cannot be described: {own}")
            : FindInFields(type, path);
        return reason is null || NamedToImages.Holds(type, compilation) ? null : reason;
    }

    private string? FindInFields(INamedTypeSymbol type, string path)
    {
        for (var at = type; at is not null && DescribedType.Of(at.OriginalDefinition, compilation) is { } described; at = described.Base is null ? null : at.BaseType)
        {
            foreach (var field in described.Fields)
            {
                var actual = at.GetMembers(field.MetadataName).OfType<IFieldSymbol>().FirstOrDefault()?.Type ?? field.Type;
                if (Find(actual, Member(path, field.SourceName)) is { } reason)
                    return reason;
            }
        }

        return null;
    }

    private bool IsUnknown(INamedTypeSymbol type)
    {
        if (type.ContainingAssembly?.Name == KnownTypeNames.RuntimeAssembly || FrameworkTypes.IsBuiltIn(type) || DerivesFrom(type, "Exception", "EqualityComparer", "Comparer", "StringComparer"))
            return false;
        if (type.ContainingType is { } around && type.Name.EndsWith("Enumerator", StringComparison.Ordinal))
            return !s_enumerated.Contains(OutermostName(around));
        return type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && (FrameworkTypes.AllArguments(type).Count == 0 || FrameworkTypes.MethodFor(type, compilation) is null);
    }

    private static string WhatItIs(INamedTypeSymbol type) =>
        type.ContainingType is not null && type.Name.EndsWith("Enumerator", StringComparison.Ordinal) ? "does not tell its place; loop over a list"
        : DerivesFrom(type, "Task", "ValueTask") ? "ends in this process only"
        : "is none of the types of .NET that images hold";

    private static string OutermostName(INamedTypeSymbol type) => type.ContainingType is { } around ? OutermostName(around) : type.Name;

    private static bool DerivesFrom(ITypeSymbol type, params string[] names)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (names.Contains(at.Name))
                return true;
        }

        return false;
    }

    /// <summary>An assembly with coroutines may have described its own types.</summary>
    private static bool KnowsImages(IAssemblySymbol assembly) => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static each => each.Name == KnownTypeNames.RuntimeAssembly));

    private static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Told(string path, ITypeSymbol type, string reason) => Told(path, $"'{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'", reason);

    private static string Told(string path, string type, string reason) => path.Length == 0 ? $"{type} {reason}" : $"in it '{(path[0] == '[' ? "item" + path.Substring(2) : path)}' is {type}, which {reason}";
}
