using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the parts of a declaration, with <c>global::</c> names and nullable annotations.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Type(ITypeSymbol type) => ExternAliases.Display(type, TypeFormat);

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary><c>&lt;T, U&gt;</c>, or nothing: as a declaration has it.</summary>
    public static string TypeParameters(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        List(parameters.Select(static parameter => TrimmingAttributes.On(parameter) + TypeParameterNames.Of(parameter)));

    /// <summary>With another behind them, if there is one.</summary>
    public static string TypeParameters(IReadOnlyCollection<ITypeParameterSymbol> parameters, string? last) => Declared(parameters, last is null ? [] : [last]);

    /// <inheritdoc cref="TypeParameters(IReadOnlyCollection{ITypeParameterSymbol}, string)"/>
    public static string TypeArguments(IReadOnlyCollection<ITypeParameterSymbol> parameters, string? last) =>
        List(parameters.Select(TypeParameterNames.Of).Concat(last is null ? [] : [last]));

    /// <summary>With others, of which only the names are known.</summary>
    public static string Declared(IReadOnlyCollection<ITypeParameterSymbol> parameters, IEnumerable<string> others) =>
        List([.. parameters.Select(static parameter => TrimmingAttributes.On(parameter) + TypeParameterNames.Of(parameter)), .. others]);

    /// <summary><c> where T : class</c> for each.</summary>
    public static string Classes(IEnumerable<string> parameters) => string.Concat(parameters.Select(static parameter => $" where {parameter} : class"));

    /// <summary><c>&lt;T, U&gt;</c>, or nothing: as a use has it.</summary>
    public static string TypeArguments(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        List(parameters.Select(TypeParameterNames.Of));

    /// <summary>A list of parameters without their parentheses.</summary>
    public static IEnumerable<string> Parameters(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => $"{TrimmingAttributes.On(parameter)}{Type(parameter.Type)} {Name(parameter)}");

    /// <summary>The parameters with all that a caller may rely on: defaults, <c>params</c>, an extension's <c>this</c>.</summary>
    public static IEnumerable<string> Declaration(IMethodSymbol method) => Declaration(method.Parameters);

    public static IEnumerable<string> Declaration(IEnumerable<IParameterSymbol> parameters) => Declaration(parameters, Type);

    /// <summary>
    /// The parameters as an override has them: without nullable annotations, because the constraints that would tell what <c>T?</c> means
    /// are inherited and must not be repeated.
    /// </summary>
    public static IEnumerable<string> Overriding(IMethodSymbol method) => Declaration(method.Parameters, Unannotated);

    /// <summary>The parameters as an explicit implementation has them: nobody calls it by its name, so nobody asks for a default.</summary>
    public static IEnumerable<string> Implementing(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => $"{TrimmingAttributes.On(parameter)}{Unannotated(parameter.Type)} {Name(parameter)}");

    private static IEnumerable<string> Declaration(IEnumerable<IParameterSymbol> parameters, Func<ITypeSymbol, string> type) => parameters.Select(parameter =>
        TrimmingAttributes.On(parameter)
        + Declaration(parameter, parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "", type));

    /// <summary>One parameter; <paramref name="by"/> is how it is passed, with a space after it.</summary>
    public static string Declaration(IParameterSymbol parameter, string by = "") => Declaration(parameter, by, Type);

    private static string Declaration(IParameterSymbol parameter, string by, Func<ITypeSymbol, string> type) =>
        $"{DefaultValues.Attributes(parameter)}{by}{(parameter.IsParams ? "params " : "")}{type(parameter.Type)} {Name(parameter)}{DefaultValues.Assignment(parameter)}";

    /// <summary>The name that callers know a parameter by.</summary>
    public static string Name(IParameterSymbol parameter) => Identifier(DeclaredParameters.Of(parameter).Name);

    public static string Unannotated(ITypeSymbol type) => ExternAliases.Display(type, SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A type as <c>typeof</c> wants it: <c>Outer&lt;&gt;.Inner&lt;,&gt;</c>.</summary>
    public static string Open(INamedTypeSymbol type) => Unannotated(type.IsGenericType ? type.ConstructUnboundGenericType() : type);

    /// <summary>The parameters as arguments of a call that means the same; a <c>dynamic</c> one must not make the call dynamic.</summary>
    public static IEnumerable<string> Arguments(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => Static(parameter) + Name(parameter));

    /// <summary>What keeps an argument from making a call dynamic.</summary>
    public static string Static(IParameterSymbol parameter) => parameter.Type.TypeKind == TypeKind.Dynamic ? "(object)" : "";

    /// <summary><c> where T : class, new()</c> for each constrained parameter, each with a space before it.</summary>
    public static string Constraints(IEnumerable<ITypeParameterSymbol> parameters) => string.Concat(parameters.Select(Constraint));

    /// <summary><c>&lt;T, U&gt;</c>, or nothing.</summary>
    public static string List(IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    private static string Constraint(ITypeParameterSymbol parameter)
    {
        var parts = new List<string>();
        if (parameter.HasReferenceTypeConstraint)
            parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasUnmanagedTypeConstraint)
            parts.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            parts.Add("struct");
        else if (parameter.HasNotNullConstraint)
            parts.Add("notnull");
        parts.AddRange(parameter.ConstraintTypes.Select(Type));
        if (parameter.HasConstructorConstraint)
            parts.Add("new()");
        if (parameter.AllowsRefLikeType)
            parts.Add("allows ref struct");
        return parts.Count == 0 ? "" : $" where {TypeParameterNames.Of(parameter)} : {string.Join(", ", parts)}";
    }
}
