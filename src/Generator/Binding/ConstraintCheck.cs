using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Whether type arguments are what their type parameters ask for. C# says so where they are written, and would say it again wherever they are repeated.</summary>
internal static class ConstraintCheck
{
    /// <summary>Judges by the kind of each argument, and not by the types that it must derive from.</summary>
    public static bool AreMetIn(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return AreMetIn(array.ElementType);
            case INamedTypeSymbol named:
                for (var outer = named; outer is not null; outer = outer.ContainingType)
                {
                    if (!outer.TypeParameters.Zip(outer.TypeArguments, IsMet).All(static isMet => isMet) || !outer.TypeArguments.All(AreMetIn))
                        return false;
                }

                return true;
            default:
                return true;
        }
    }

    private static bool IsMet(ITypeParameterSymbol parameter, ITypeSymbol argument) =>
        (parameter.AllowsRefLikeType || argument is { IsRefLikeType: false } and not ITypeParameterSymbol { AllowsRefLikeType: true })
        && (!parameter.HasReferenceTypeConstraint || argument.IsReferenceType)
        && (!parameter.HasValueTypeConstraint || (argument.IsValueType && argument.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T))
        && (!parameter.HasUnmanagedTypeConstraint || argument.IsUnmanagedType);
}
