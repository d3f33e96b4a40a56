using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Compares the parameters of two methods of one type, type parameters by position.</summary>
internal static class SignatureComparer
{
    /// <summary>Whether the parameters have the same types; a companion's <c>out</c> parameter for the result does not count.</summary>
    public static bool HaveSameParameters(IMethodSymbol left, IMethodSymbol right) => HaveSameParameters(left, right, []);

    /// <summary>The same for a method and its companion, which for a static virtual method has one type parameter more: the type that is called.</summary>
    public static bool IsCompanion(IMethodSymbol method, IMethodSymbol companion) =>
        HaveSameParameters(method, companion, method.IsStatic && (method.IsVirtual || method.IsAbstract) ? [method.ContainingType] : []);

    private static bool HaveSameParameters(IMethodSymbol left, IMethodSymbol right, ITypeSymbol[] more)
    {
        // A method's own type parameters differ from another's, so both are looked at through the same arguments.
        if (left.Arity + more.Length != right.Arity)
            return false;
        if (right.Arity > 0)
            right = right.OriginalDefinition.Construct([.. left.TypeParameters, .. more]);

        return InputTypes(left).SequenceEqual(InputTypes(right), SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ITypeSymbol> InputTypes(IMethodSymbol method) =>
        method.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out).Select(static parameter => parameter.Type);
}
