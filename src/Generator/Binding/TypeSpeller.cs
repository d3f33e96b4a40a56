using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Writes down the types of a machine's variables, of which some have no name: anonymous types, and those of lambdas with defaults. Such a type
/// goes by the name of a type parameter. Where code can be generic that is one; everywhere else <see cref="Emit.Examples"/> shows the type:
/// <code>
/// class Run__Scope1&lt;TNameAge&gt; { internal List&lt;TNameAge&gt; people; }
/// var person = true ? default : new { Name = default(string), Age = default(int) };
/// </code>
/// </summary>
internal sealed class TypeSpeller(NameTable names, INamedTypeSymbol container)
{
    private readonly Dictionary<INamedTypeSymbol, UnnamedType> _unnamed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, UnnamedType> _byPlaceholder = [];
    private readonly Dictionary<string, ITypeSymbol> _spelled = [];

    public string Of(ITypeSymbol type, SyntaxNode where) => Of(type, where.GetLocation());

    public string Of(ITypeSymbol type, Location where) =>
        WhyUnspeakable(type) is { } reason ? throw new UnsupportedConstructException(reason, where) : Remember(type, Spell(type));

    /// <summary>The type that a text stands for; null where it was not asked for by its type.</summary>
    public ITypeSymbol? SymbolOf(string type) => _spelled.TryGetValue(type, out var symbol) ? symbol : null;

    public string Remember(ITypeSymbol type, string text)
    {
        _spelled[text] = type;
        return text;
    }

    /// <summary>Null when a variable can have the type.</summary>
    public string? WhyUnspeakable(ITypeSymbol type) => TypeNames.WhyUnspeakable(type, WhyNotShown);

    /// <summary>Whether a type's text holds placeholders.</summary>
    public bool IsUnnamed(string type) => _byPlaceholder.Count > 0 && In(type).Any();

    /// <summary>The types without a name that a type is made of.</summary>
    public ImmutableArray<UnnamedType> In(string type) => _byPlaceholder.Count == 0
        ? []
        : [.. Placeholders(type).Select(match => match.Value).Distinct().Where(_byPlaceholder.ContainsKey).Select(name => _byPlaceholder[name])];

    /// <summary>A type as C# calls it in its messages.</summary>
    public string Describe(string type) =>
        Regex.Replace(type, @"(?<![\w.:@])\w+", match => _byPlaceholder.TryGetValue(match.Value, out var unnamed) ? unnamed.Description : match.Value);

    private static IEnumerable<Match> Placeholders(string type) => Regex.Matches(type, @"(?<![\w.:@])\w+").Cast<Match>();

    private string Spell(ITypeSymbol type)
    {
        var text = new List<string>();
        foreach (var (part, symbol) in Emit.ExternAliases.Parts(type, SymbolDisplayFormat.FullyQualifiedFormat))
        {
            if (symbol is not INamedTypeSymbol { IsAnonymousType: true } unnamed)
            {
                text.Add(part);
                continue;
            }

            // A name in no namespace has global:: before it, even where it is none.
            if (text is [.., "global", "::"])
                text.RemoveRange(text.Count - 2, 2);
            text.Add(Unnamed(unnamed).Placeholder);
        }

        return string.Concat(text);
    }

    private UnnamedType Unnamed(INamedTypeSymbol type)
    {
        if (_unnamed.TryGetValue(type, out var known))
            return known;
        var placeholder = names.Unique(NameOf(type));
        while (Containers().Any(outer => outer.TypeParameters.Any(parameter => parameter.Name == placeholder)))
            placeholder = names.Unique(placeholder + "_");
        var made = new UnnamedType(
            placeholder,
            type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?'),
            [.. type.GetMembers().OfType<IPropertySymbol>().Select(property => new UnnamedMember(NameTable.Escape(Emit.GeneratedNames.Sanitize(property.Name)), Spell(property.Type)))],
            type.DelegateInvokeMethod is { } invoke ? Signature(invoke) : null);
        _unnamed.Add(type, made);
        _byPlaceholder.Add(placeholder, made);
        return made;
    }

    private UnnamedSignature Signature(IMethodSymbol invoke) => new(
        invoke.ReturnsVoid ? "void" : Spell(invoke.ReturnType),
        invoke.RefKind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" },
        string.Join(", ", invoke.Parameters.Select(parameter => Emit.SignatureText.Declaration(parameter, By(parameter.RefKind)))));

    private static string By(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    /// <summary><c>TNameAge</c> for <c>new { Name, Age }</c>.</summary>
    private static string NameOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
            return "TFunction";
        var members = type.GetMembers().OfType<IPropertySymbol>().Select(property => Emit.GeneratedNames.Sanitize(property.Name).TrimStart('_')).Where(name => name.Length > 0).Take(3);
        return "T" + string.Concat(members.Select(name => char.ToUpperInvariant(name[0]) + name.Substring(1)).DefaultIfEmpty("Nothing"));
    }

    private IEnumerable<INamedTypeSymbol> Containers()
    {
        for (var type = container; type is not null; type = type.ContainingType)
            yield return type;
    }

    private string? WhyNotShown(INamedTypeSymbol type, ITypeParameterSymbol? place)
    {
        // What stands for the type is only known to be a class.
        if (place is not null && (place.HasConstructorConstraint || !place.ConstraintTypes.IsEmpty))
            return UnsupportedConstructs.UnspeakableType;
        IEnumerable<ITypeSymbol> parts = type.DelegateInvokeMethod is { } invoke
            ? [.. invoke.ReturnsVoid ? (IEnumerable<ITypeSymbol>)[] : [invoke.ReturnType], .. invoke.Parameters.Select(parameter => parameter.Type)]
            : type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Type);
        return parts.Select(WhyUnspeakable).FirstOrDefault(reason => reason is not null);
    }
}

/// <summary>A type without a name.</summary>
/// <param name="Placeholder">The type parameter that stands for it.</param>
/// <param name="Description">What C# calls it in its messages.</param>
/// <param name="Members">The properties of an anonymous type.</param>
/// <param name="Signature">What a lambda has that is an example of a delegate's type.</param>
internal sealed record UnnamedType(string Placeholder, string Description, ImmutableArray<UnnamedMember> Members, UnnamedSignature? Signature);

internal sealed record UnnamedMember(string Name, string Type);

internal sealed record UnnamedSignature(string ReturnType, string ReturnsBy, string Parameters);
