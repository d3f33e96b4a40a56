using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>A member of a saved type: the name by which images have it and, but for those of enums, its type.</summary>
internal sealed record SavedMember(string Name, string Type, bool MayBeMissing = false);

/// <summary>
/// What images hold of one of the user's types, those of its base classes included, as a line of text for people and for the next build to compare with:
/// <code>
/// class Shop.Order { Id: int, Lines: System.Collections.Generic.List&lt;Shop.Line> }
/// enum Shop.State { Open, Paid }
/// </code>
/// </summary>
internal sealed record SavedShape(string Kind, string Name, IReadOnlyList<SavedMember> Members)
{
    private const string Class = "class";
    private const string Struct = "struct";
    private const string Enum = "enum";

    /// <summary>By which types are compared: what they call their type parameters is no matter.</summary>
    public string Key => KeyOf(Name.IndexOf('<') < 0 ? Name : string.Concat(Parts().Select(static part => part.Text)), TypeParameters.Count);

    /// <summary>The names of the type parameters, those of the types around it first.</summary>
    public IReadOnlyList<string> TypeParameters => [.. Parts().SelectMany(static part => part.Parameters)];

    public static string KeyOf(string bareName, int typeParameters) => typeParameters == 0 ? bareName : $"{bareName}`{typeParameters}";

    /// <summary>The same of a type.</summary>
    public static string KeyOf(INamedTypeSymbol definition) => KeyOf(ImageNames.Bare(definition), FrameworkTypes.AllArguments(definition).Count);

    /// <summary>Null for a type of which images hold nothing under its own name: an abstract class, one that cannot be described.</summary>
    public static SavedShape? Of(INamedTypeSymbol definition, Compilation compilation)
    {
        if (definition.TypeKind == TypeKind.Enum)
            return new SavedShape(Enum, ResumePoints.NameOf(definition), [.. definition.GetMembers().OfType<IFieldSymbol>().Select(static member => new SavedMember(member.Name, ""))]);
        return definition.IsAbstract || DescribedType.Of(definition, compilation) is null
            ? null
            : new SavedShape(definition.IsValueType ? Struct : Class, ResumePoints.NameOf(definition), [.. MembersOf(definition, compilation).Select(static member => member.Saved)]);
    }

    /// <summary>The members with their types, as restored objects have them.</summary>
    public static IEnumerable<(SavedMember Saved, ITypeSymbol Type)> MembersOf(INamedTypeSymbol type, Compilation compilation)
    {
        var described = DescribedType.Of(type.OriginalDefinition, compilation)!;
        foreach (var inherited in described.Base is null ? [] : MembersOf(type.BaseType!, compilation))
            yield return inherited;
        var names = ImageTypeEmitter.InheritedNames(described, compilation);
        foreach (var field in described.Fields)
        {
            var actual = TypeIn(FormerNames.SymbolOf(field, type)) ?? field.Type;
            var isAdded = AddedMembers.ValueOf(field, described.Definition, compilation) is not null;
            yield return (new SavedMember(ImageTypeEmitter.ShownName(field, described, names), ResumePoints.NameOf(actual), isAdded), actual);
        }
    }

    public static bool IsLine(string line) => line.StartsWith(Class + " ", StringComparison.Ordinal) || line.StartsWith(Struct + " ", StringComparison.Ordinal) || line.StartsWith(Enum + " ", StringComparison.Ordinal);

    /// <summary>The line of the file, without an end.</summary>
    public string Line() => Members.Count == 0
        ? $"{Kind} {Name} {{ }}"
        : $"{Kind} {Name} {{ {string.Join(", ", Members.OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => member.Type.Length == 0 ? member.Name : $"{member.Name}: {member.Type}"))} }}";

    /// <summary>The types of a file, by <see cref="Key"/>.</summary>
    public static Dictionary<string, SavedShape> Parse(IEnumerable<string> lines)
    {
        var all = new Dictionary<string, SavedShape>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (TryParse(line) is { } shape)
                all[shape.Key] = shape;
        }

        return all;
    }

    /// <summary>Null for a line that says nothing of a type.</summary>
    public static SavedShape? TryParse(string line)
    {
        var open = line.IndexOf(" {", StringComparison.Ordinal);
        var close = line.LastIndexOf('}');
        if (!IsLine(line) || open < 0 || close < open)
            return null;
        var kind = line.Substring(0, line.IndexOf(' '));
        return open <= kind.Length
            ? null
            : new SavedShape(kind, line.Substring(kind.Length + 1, open - kind.Length - 1), [.. Split(line.Substring(open + 2, close - open - 2)).Select(MemberOf)]);
    }

    private static SavedMember MemberOf(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? new SavedMember(text.Substring(0, colon), text.Substring(colon + 2)) : new SavedMember(text, "");

    /// <summary>At the commas that stand in no type.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == ',' && depth == 0))
            {
                if (text.Substring(start, at - start).Trim() is { Length: > 0 } part)
                    yield return part;
                start = at + 1;
            }
            else
            {
                depth += text[at] is '<' or '(' or '[' ? 1 : text[at] is '>' or ')' or ']' ? -1 : 0;
            }
        }
    }

    private static ITypeSymbol? TypeIn(ISymbol? member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary><c>Shop.Outer</c> with its type parameters, <c>.Inner</c> with its own.</summary>
    private IEnumerable<(string Text, IReadOnlyList<string> Parameters)> Parts()
    {
        for (var at = 0; at < Name.Length;)
        {
            var open = Name.IndexOf('<', at);
            var close = open < 0 ? -1 : Name.IndexOf('>', open);
            if (close < 0)
            {
                yield return (Name.Substring(at), []);
                yield break;
            }

            yield return (Name.Substring(at, open - at), Name.Substring(open + 1, close - open - 1).Split([", "], StringSplitOptions.None));
            at = close + 1;
        }
    }
}
