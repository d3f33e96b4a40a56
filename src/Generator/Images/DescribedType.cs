using System.Collections.Immutable;
using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>A field of one of the user's types.</summary>
/// <param name="Type">Its type.</param>
/// <param name="MetadataName">By which the runtime finds it.</param>
/// <param name="SourceName">What the source calls it: of a property the property's name, of a captured parameter the parameter's.</param>
internal sealed record DescribedField(ITypeSymbol Type, string MetadataName, string SourceName);

/// <summary>
/// A class or struct of the user's whose fields images can hold, and where the class stands that describes it: outside of all types where everything in it can be named
/// there; else in the outermost partial type from where it can.
/// </summary>
internal sealed class DescribedType
{
    private DescribedType(INamedTypeSymbol definition, ImmutableArray<DescribedField> fields, INamedTypeSymbol? within)
    {
        Definition = definition;
        Fields = fields;
        Within = within;
    }

    public INamedTypeSymbol Definition { get; }

    /// <summary>Its own, without those of the class that it derives from.</summary>
    public ImmutableArray<DescribedField> Fields { get; }

    /// <summary>The type that the description stands in; null for none.</summary>
    public INamedTypeSymbol? Within { get; }

    /// <summary>The class that it derives from, where that has something to describe.</summary>
    public INamedTypeSymbol? Base => IsBare(Definition.BaseType) || FrameworkTypes.IsBase(Definition.BaseType!) ? null : Definition.BaseType;

    /// <summary>The class of .NET's that it derives from, where that has something to hold.</summary>
    public INamedTypeSymbol? FrameworkBase => Definition.BaseType is { } type && FrameworkTypes.IsBase(type) ? type : null;

    public IReadOnlyList<ITypeParameterSymbol> TypeParameters =>
        [.. Accessor.AllOf(Definition, static type => type.TypeParameters).Skip(Within is null ? 0 : Accessor.AllOf(Within, static type => type.TypeParameters).Count())];

    /// <summary>What no other type of the assembly has.</summary>
    public string Hash => HintNames.Hash(Definition.GetDocumentationCommentId() ?? Definition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The simple name of the class that describes it; with the hash where <c>Order_Line</c> may be <c>Order.Line</c> too, or <c>Outer&lt;T>.Inner</c> <c>Outer.Inner&lt;T></c>.</summary>
    public string ClassName
    {
        get
        {
            var path = Around(Definition).TakeWhile((type, index) => index == 0 || !SymbolEqualityComparer.Default.Equals(type, Within)).Reverse().ToList();
            var name = GeneratedNames.Image(string.Join("_", path.Select(static type => type.Name)));
            return path.Any(static type => type.Name.Contains('_')) || path.Take(path.Count - 1).Any(IsOneOfSeveral) ? $"{name}_{Hash}" : name;
        }
    }

    /// <summary>No more visible than the type itself, of which it is made.</summary>
    public string Accessibility => Within is null || SymbolEqualityComparer.Default.Equals(Within, Definition) ? "internal"
        : !SymbolEqualityComparer.Default.Equals(Within, Definition.ContainingType) ? "private"
        : SyntaxFacts.GetText(Definition.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public ? Microsoft.CodeAnalysis.Accessibility.Internal : Definition.DeclaredAccessibility);

    /// <summary>Null where a type cannot be described: then no image holds it.</summary>
    public static DescribedType? Of(INamedTypeSymbol definition, Compilation compilation) => WhyNot(definition, compilation) is null ? Find(definition, compilation) : null;

    /// <summary>Why a type cannot be described; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol definition, Compilation compilation)
    {
        if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
            return "its fields are another assembly's own";
        if (definition.TypeKind is not (TypeKind.Class or TypeKind.Struct) || definition.IsStatic)
            return "it is no class or struct";
        if (definition.IsFileLocal || Around(definition).Any(static type => type.IsFileLocal))
            return "it is local to its file";
        if (SourceCompanion.HidesTypeParameter(definition))
            return "a type parameter of it hides another";
        if (Accessor.AllOf(definition, static type => type.TypeParameters).Any(static parameter => parameter.AllowsRefLikeType))
            return "a type parameter of it may be a ref struct";
        if (definition.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute"))
            return "it is an inline array";
        if (FieldsOf(definition, compilation).FirstOrDefault(static field => !SavedTypes.CanBeArgument(field.Type) || TypeNames.IsNoTypeArgument(field.Type)) is { } field)
            return $"of the type of its field '{field.SourceName}'";
        if (!IsBare(definition.BaseType) && !FrameworkTypes.IsBase(definition.BaseType!) && WhyNot(definition.BaseType!.OriginalDefinition, compilation) is { } reason)
            return $"of its base '{definition.BaseType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}': {reason}";
        return Find(definition, compilation) is null ? "not all of its parts are visible to generated code; make it, or the type around it, partial" : null;
    }

    /// <summary>What generated code calls the class for a choice of type arguments.</summary>
    public string NameFor(INamedTypeSymbol constructed)
    {
        var arguments = FrameworkTypes.AllArguments(constructed);
        var own = SignatureText.List(arguments.Skip(arguments.Count - TypeParameters.Count).Select(SignatureText.Unannotated));
        if (Within is not null)
        {
            var outer = SymbolEqualityComparer.Default.Equals(Within, Definition) ? constructed : Around(constructed).First(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, Within));
            return $"{SignatureText.Unannotated(outer)}.{ClassName}{own}";
        }

        var space = Definition.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : "global::";
        return $"{space}{(space.EndsWith("::", StringComparison.Ordinal) ? "" : ".")}{ClassName}{own}";
    }

    /// <summary>The type and those around it, from the innermost on.</summary>
    public static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
            yield return at;
    }

    /// <summary>Whether there is one of the same name with fewer or more type parameters.</summary>
    private static bool IsOneOfSeveral(INamedTypeSymbol type) =>
        !type.TypeParameters.IsEmpty && ((INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace).GetTypeMembers(type.Name).Length > 1;

    private static bool IsBare(INamedTypeSymbol? type) => type is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } || FrameworkTypes.IsBare(type);

    private static DescribedType? Find(INamedTypeSymbol definition, Compilation compilation)
    {
        var fields = FieldsOf(definition, compilation);
        List<ITypeSymbol> named = [definition, .. fields.Select(static field => field.Type)];
        if (!IsBare(definition.BaseType))
            named.Add(definition.BaseType!);
        if (named.All(type => TypeVisibility.IsVisible(type, compilation)))
            return new DescribedType(definition, fields, null);
        var within = Around(definition).Reverse().FirstOrDefault(type => IsPartial(type) && named.All(each => TypeVisibility.IsVisible(each, compilation, type)));
        return within is null ? null : new DescribedType(definition, fields, within);
    }

    private static bool IsPartial(INamedTypeSymbol type) => Around(type).All(static each => each.TypeKind != TypeKind.Interface
        && each.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));

    /// <summary>An event without accessors of its own has a field, which is not among the type's members.</summary>
    private static bool HasField(IEventSymbol @event) =>
        @event.DeclaringSyntaxReferences is [var only] && only.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: EventFieldDeclarationSyntax declaration }
        && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && !declaration.Modifiers.Any(SyntaxKind.ExternKeyword);

    private static ImmutableArray<DescribedField> FieldsOf(INamedTypeSymbol definition, Compilation compilation) =>
    [
        .. definition.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst && field.AssociatedSymbol is not IEventSymbol && !CapturedParameters.IsField(field))
            .Select(static field => new DescribedField(field.Type, field.MetadataName, field.AssociatedSymbol?.Name ?? field.Name)),
        .. definition.GetMembers().OfType<IEventSymbol>().Where(static each => !each.IsStatic && !each.IsAbstract && HasField(each))
            .Select(static each => new DescribedField(each.Type, each.Name, each.Name)),
        .. CapturedParameters.Of(definition, compilation).Select(static parameter => new DescribedField(parameter.Type, CapturedParameters.FieldOf(parameter), parameter.Name)),
    ];
}
