using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Declarations that C# itself refuses, or that no other code may call: companions would only repeat its errors in generated code.
/// </summary>
internal static class DeclarationCheck
{
    public static bool IsWellFormed(IMethodSymbol method, Compilation compilation, CancellationToken token) =>
        !method.IsVararg
        && !(method.ContainingType.IsStatic && !method.IsStatic)
        && !(method.IsExtensionMethod && !method.ContainingType.IsStatic)
        && HasKnownConstraints(method.ContainingType)
        && method.TypeParameters.All(parameter => parameter.ConstraintTypes.All(constraint => HasKnownConstraints(constraint as INamedTypeSymbol)))
        && method.DeclaringSyntaxReferences.Length == 1
        && method.DeclaringSyntaxReferences[0].GetSyntax(token) is MethodDeclarationSyntax { Identifier.IsMissing: false } declaration
        && (method.IsAbstract || declaration.Body is not null || declaration.ExpressionBody is not null)
        && method.Parameters.All(IsOrdinary)
        && HaveNames(method.Parameters)
        && HaveNames(DeclaredParameters.Of(method))
        && OptionalOnesAreLast(method)
        && ParamsAreLast(method)
        && HaveNames(method.TypeParameters)
        && !YieldsRefLike(method.ReturnType)
        && TypeVisibility.SignatureTypes(method).All(static type => TypeVisibility.IsWritable(type) && ConstraintCheck.AreMetIn(type))
        && AgreesWithDefinition(method)
        && IsAlone(method)
        && !TypeVisibility.IsForbidden(method);

    private static bool IsOrdinary(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false, Name.Length: > 0 };

    /// <summary>A frame has a field of the containing type, which would repeat what is wrong with its constraints.</summary>
    private static bool HasKnownConstraints(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Any(parameter => !parameter.ConstraintTypes.All(IsKnown)))
                return false;
        }

        return true;
    }

    private static bool IsKnown(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error && (type is not INamedTypeSymbol named || named.TypeArguments.All(IsKnown));

    /// <summary>Each has one, and its own.</summary>
    private static bool HaveNames(IEnumerable<ISymbol> symbols)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return symbols.All(symbol => symbol.Name.Length > 0 && names.Add(symbol.Name));
    }

    /// <summary>While a default value is being typed, or the parameter behind it.</summary>
    public static bool OptionalOnesAreLast(IMethodSymbol method) =>
        DeclaredParameters.Of(method).SkipWhile(static parameter => !HasDefault(parameter)).All(static parameter => HasDefault(parameter) || parameter.IsParams);

    /// <summary>And of a type that can be made of several arguments: while <c>params string[]</c> is being typed, it is not.</summary>
    private static bool ParamsAreLast(IMethodSymbol method)
    {
        var parameters = DeclaredParameters.Of(method).ToList();
        return parameters.FindIndex(static parameter => parameter.IsParams) is var index
            && (index < 0 || (index == parameters.Count - 1 && IsCollection(parameters[index].Type)));
    }

    private static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 }
        || (type.SpecialType != SpecialType.System_String && type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>The interface allows it, but C# lets no iterator keep such an element.</summary>
    private static bool YieldsRefLike(ITypeSymbol result) =>
        CoroutineSymbols.IsIterated(result) && ((INamedTypeSymbol)result).TypeArguments[0] is { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true };

    /// <summary>By C#'s own syntax: what the attribute makes optional may stand anywhere.</summary>
    private static bool HasDefault(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax { Default: not null });

    /// <summary>The compiler pairs the parts of a partial method before it compares their results.</summary>
    private static bool AgreesWithDefinition(IMethodSymbol method) =>
        method.PartialDefinitionPart is not { } definition
        || (SymbolEqualityComparer.Default.Equals(definition.ReturnType, method.ReturnType) && definition.IsStatic == method.IsStatic);

    /// <summary>Two methods of one signature, while one of them is being renamed.</summary>
    public static bool IsAlone(IMethodSymbol method)
    {
        var definition = method.PartialDefinitionPart ?? method;
        return definition.ContainingType.GetMembers(definition.Name).All(other =>
            SymbolEqualityComparer.Default.Equals(other, definition)
            || (other is IMethodSymbol overload && !SignatureComparer.HaveSameParameters(overload, definition)));
    }
}
