using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>
/// Why objects of a type that an older build has saved do not fit it any more, by the same rules as a restore: one sentence for each difference. What is gone is none, for its
/// value is dropped; a member that the older build does not have is one, and so is another type: of a value any other, of a reference one that may not take all that the older one took.
/// </summary>
internal static class SavedShapeChanges
{
    /// <param name="then">What the file says.</param>
    /// <param name="definition">The type now.</param>
    /// <param name="compilation">Whose type it is.</param>
    public static IEnumerable<string> Between(SavedShape then, INamedTypeSymbol definition, Compilation compilation)
    {
        if (SavedShape.Of(definition, compilation) is not { } now)
            return [DescribedType.WhyNot(definition, compilation) is { } reason ? $"it cannot be saved any more: {reason}" : "it is abstract now"];
        if (now.Kind != then.Kind)
            return [$"it was a {then.Kind}, and is a {now.Kind}"];
        return definition.TypeKind == TypeKind.Enum ? OfEnum(then, definition) : OfMembers(then, now, definition, compilation);
    }

    private static IEnumerable<string> OfEnum(SavedShape then, INamedTypeSymbol definition)
    {
        var known = new HashSet<string>(definition.GetMembers().OfType<IFieldSymbol>().Select(static member => member.Name).Concat(FormerNames.MembersOf(definition).Select(static each => each.Old)));
        return then.Members.Where(member => !known.Contains(member.Name)).Select(static member => $"'{member.Name}' is gone: mark what it is called now [WasNamed]");
    }

    private static IEnumerable<string> OfMembers(SavedShape then, SavedShape now, INamedTypeSymbol definition, Compilation compilation)
    {
        var saved = then.Members.GroupBy(static member => member.Name).ToDictionary(static group => group.Key, static group => group.First().Type);
        foreach (var (old, present) in FormerNames.MembersOf(DescribedType.Of(definition, compilation)!, compilation))
        {
            if (saved.TryGetValue(old, out var former) && !saved.ContainsKey(present))
                saved[present] = former;
        }

        foreach (var (member, type) in SavedShape.MembersOf(definition, compilation))
        {
            if (!saved.TryGetValue(member.Name, out var old))
            {
                if (!member.MayBeMissing)
                    yield return $"'{member.Name}' is not in them: mark it [WasAdded], or [WasNamed] with its former name";
            }
            else if (old != member.Type && Renamed(old, then, now, type) is var present && present != member.Type && !TakesAllOf(present, type, definition, compilation))
            {
                yield return $"'{member.Name}' was a '{old}', and is a '{member.Type}'";
            }
        }
    }

    /// <summary>The older build's type under the present names of what stands in this one.</summary>
    private static string Renamed(string old, SavedShape then, SavedShape now, ITypeSymbol type)
    {
        var names = new Dictionary<string, string>();
        foreach (var part in PartsOf(type).OfType<INamedTypeSymbol>())
        {
            foreach (var former in FormerNames.TypesOf(part.OriginalDefinition))
                names[former] = ImageNames.Bare(part);
        }

        foreach (var (before, after) in then.TypeParameters.Zip(now.TypeParameters, static (before, after) => (before, after)))
            names[before] = after;
        return names.Count == 0 ? old : Regex.Replace(old, @"[\p{L}_][\p{L}\p{Nd}_.]*", word => Present(word.Value, names));
    }

    /// <summary>A type, or one in it.</summary>
    private static string Present(string name, Dictionary<string, string> names)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (names.TryGetValue(name.Substring(0, end), out var now))
                return now + name.Substring(end);
        }

        return name;
    }

    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => PartsOf(array.ElementType),
        INamedTypeSymbol named => DescribedType.Around(named).Concat(FrameworkTypes.AllArguments(named).SelectMany(PartsOf)),
        _ => [],
    };

    /// <summary>
    /// Of an object only what it is itself is asked for, not what its variable was declared as. But its own type must be known still: a variable makes its own type known, and the
    /// project's that derive from it; what is built in is always known.
    /// </summary>
    private static bool TakesAllOf(string old, ITypeSymbol type, INamedTypeSymbol definition, Compilation compilation)
    {
        if (!type.IsReferenceType || definition.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax() is not BaseTypeDeclarationSyntax declaration)
            return false;
        var inside = declaration.OpenBraceToken is { IsMissing: false, RawKind: not 0 } brace ? brace.Span.End : declaration.Span.End - 1;
        return compilation.GetSemanticModel(declaration.SyntaxTree).GetSpeculativeTypeInfo(inside, SyntaxFactory.ParseTypeName(old), SpeculativeBindingOption.BindAsTypeOrNamespace).Type is { IsReferenceType: true, TypeKind: not TypeKind.Error } before
            && ((CSharpCompilation)compilation).ClassifyConversion(before, type) is { IsImplicit: true } conversion
            && (conversion.IsIdentity || (conversion.IsReference && (FrameworkTypes.IsBuiltIn(before) || (IsOwn(before) && IsOwn(type)))));

        bool IsOwn(ITypeSymbol each) => each is INamedTypeSymbol { IsGenericType: false } && SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, compilation.Assembly);
    }
}
