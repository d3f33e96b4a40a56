using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>What the type of the value that a <c>switch</c> asks about means for the jump that stands for it.</summary>
internal static class GoverningTypes
{
    /// <summary>As C# does, the exception tells of a value that no arm matches where that can be an object.</summary>
    public static bool MayBeBoxed(ITypeSymbol type) => type is not ({ IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true });

    /// <summary>A <c>switch</c> statement over the type may ask about what an <c>implicit operator</c> makes of the value; a <c>switch</c> expression asks about the value.</summary>
    public static bool MayBeConverted(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } => MayBeConverted(underlying),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(MayBeConverted),
        _ => type.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().Any(method => IsSwitchedOver(method.ReturnType))
            || (type.BaseType is { } baseType && MayBeConverted(baseType)),
    };

    private static bool IsSwitchedOver(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }
        ? IsSwitchedOver(underlying)
        : type.SpecialType is (>= SpecialType.System_Char and <= SpecialType.System_UInt64) or SpecialType.System_String;
}
