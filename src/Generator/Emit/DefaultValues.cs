using System.Globalization;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>
/// What a parameter is when nobody gives it. C# writes <c>int n = 5</c>, but only behind all that must be given, and not for each type:
/// anything else is said by attributes, <c>[Optional, DefaultParameterValue(5)] int n, string text</c>.
/// </summary>
internal static class DefaultValues
{
    private const string InteropServices = "global::System.Runtime.InteropServices.";
    private const string CompilerServices = "global::System.Runtime.CompilerServices.";

    /// <summary>What tells callers of an <c>object</c> what to give that has no value of its own.</summary>
    private static readonly HashSet<string> s_aboutObjects = ["IUnknownConstantAttribute", "IDispatchConstantAttribute", "MarshalAsAttribute"];

    /// <summary><c>[A, B(1)]</c> with a space after it, or nothing: it stands before the modifiers.</summary>
    public static string Attributes(IParameterSymbol parameter)
    {
        var declared = DeclaredParameters.Of(parameter);
        return !declared.IsOptional || declared.IsParams || IsAssigned(declared) ? "" : $"[{InteropServices}Optional{string.Concat(Values(declared).Select(static value => ", " + value))}] ";
    }

    /// <summary><c> = 5</c>, or nothing.</summary>
    public static string Assignment(IParameterSymbol parameter) => DeclaredParameters.Of(parameter) is var declared && IsAssigned(declared)
        ? $" = {Text(declared.ExplicitDefaultValue, parameter.Type)}"
        : "";

    private static bool IsAssigned(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue
        && Siblings(parameter).Skip(parameter.Ordinal).All(static behind => behind.IsParams || (behind.HasExplicitDefaultValue && CanBeAssigned(behind)));

    private static bool CanBeAssigned(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => true,
        DateTime => false,
        _ => parameter.Type is not ({ SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }),
    };

    private static IEnumerable<IParameterSymbol> Siblings(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    /// <summary>The value as an attribute has it. Null is what a value type's default is already.</summary>
    private static IEnumerable<string> Values(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return parameter.GetAttributes().Where(static attribute => s_aboutObjects.Contains(attribute.AttributeClass?.Name ?? "")).Select(AttributeText.Of);
        return parameter.ExplicitDefaultValue switch
        {
            null => parameter.Type.IsReferenceType ? [$"{InteropServices}DefaultParameterValue(null)"] : [],
            DateTime time => [$"{CompilerServices}DateTimeConstant({time.Ticks.ToString(CultureInfo.InvariantCulture)}L)"],
            decimal money => [$"{CompilerServices}DecimalConstant({Bits(money)})"],
            var value => [$"{InteropServices}DefaultParameterValue({TypeOf(value, parameter.Type)}({Text(value, parameter.Type)}))"],
        };
    }

    /// <summary>The attribute takes an object, which must be of the parameter's type.</summary>
    private static string TypeOf(object value, ITypeSymbol declared) => declared.TypeKind == TypeKind.Enum ? "" : $"(global::{value.GetType().FullName})";

    private static string Bits(decimal money)
    {
        var bits = decimal.GetBits(money);
        var (scale, sign) = ((bits[3] >> 16) & 0xFF, bits[3] < 0 ? 1 : 0);
        return $"{scale}, {sign}, {unchecked((uint)bits[2])}U, {unchecked((uint)bits[1])}U, {unchecked((uint)bits[0])}U";
    }

    private static string Text(object? value, ITypeSymbol declared)
    {
        if (value is null)
            return declared.IsReferenceType ? "null" : "default";
        var type = declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : declared;
        var text = value switch
        {
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            float single => single.ToString("R", CultureInfo.InvariantCulture) + "f",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            decimal money => money.ToString(CultureInfo.InvariantCulture) + "m",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        };
        return type.TypeKind == TypeKind.Enum ? $"({SignatureText.Type(type)})({text})" : text;
    }
}
