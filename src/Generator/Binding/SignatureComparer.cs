using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Compares the parameters of two methods of one type, type parameters by position.</summary>
internal static class SignatureComparer
{
    /// <summary>Whether the parameters have the same types; a companion's <c>out</c> parameter for the result does not count.</summary>
    public static bool HaveSameParameters(IMethodSymbol left, IMethodSymbol right)
    {
        // A method's own type parameters differ from another's, so both are looked at through the same arguments.
        if (left.Arity != right.Arity)
            return false;
        if (left.Arity > 0)
            right = right.OriginalDefinition.Construct([.. left.TypeParameters]);

        return InputTypes(left).SequenceEqual(InputTypes(right), SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ITypeSymbol> InputTypes(IMethodSymbol method) =>
        method.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out).Select(static parameter => parameter.Type);
}
