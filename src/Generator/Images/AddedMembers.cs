using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Images;

/// <summary>What a member is restored with from an image that does not have it: <c>[WasAdded(3)]</c>.</summary>
internal static class AddedMembers
{
    /// <summary>The value of a local or parameter of a coroutine, as C#; null where the image must have it.</summary>
    public static string? ValueOf(ISymbol? symbol, MethodContext context) => symbol switch
    {
        IParameterSymbol parameter => Find(parameter, null, parameter.Type, context.Model.Compilation) ?? Find(context.Root.Method, parameter.Name, parameter.Type, context.Model.Compilation),
        ILocalSymbol local => Find(context.Root.Method, local.Name, local.Type, context.Model.Compilation),
        _ => null,
    };

    /// <summary>The same of a field.</summary>
    public static string? ValueOf(DescribedField field, INamedTypeSymbol definition, Compilation compilation) =>
        FormerNames.Sources(FormerNames.SymbolOf(field, definition)).Select(symbol => Find(symbol, null, field.Type, compilation)).FirstOrDefault(static value => value is not null);

    private static string? Find(ISymbol symbol, string? local, ITypeSymbol type, Compilation compilation)
    {
        foreach (var attribute in symbol.GetAttributes().Where(static each => CoroutineSymbols.IsRuntimeType(each.AttributeClass, "WasAddedAttribute")))
        {
            if ((attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Local").Value.Value as string) != local)
                continue;
            return attribute.ConstructorArguments is [var given] ? Literal(given, type, compilation) : "default";
        }

        return null;
    }

    private static string? Literal(TypedConstant given, ITypeSymbol type, Compilation compilation)
    {
        if (given.IsNull)
            return type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T ? null : "default";
        if (given.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum) || given.Type is not { } from)
            return null;
        var literal = given.Value is double or float && !IsFinite(Convert.ToDouble(given.Value, CultureInfo.InvariantCulture))
            ? $"{SignatureText.Unannotated(from)}.{(given.Value is double.NaN or float.NaN ? "NaN" : given.Value is double.PositiveInfinity or float.PositiveInfinity ? "PositiveInfinity" : "NegativeInfinity")}"
            : SymbolDisplay.FormatPrimitive(given.Value!, quoteStrings: true, useHexadecimalNumbers: false);
        if (((CSharpCompilation)compilation).ClassifyConversion(from, type).IsImplicit)
            return $"({SignatureText.Unannotated(from)})({literal})";
        return given.Kind == TypedConstantKind.Primitive && FitsInto(given.Value!, type.SpecialType) ? $"({SignatureText.Unannotated(type)})({literal})" : null;
    }

    /// <summary>C# takes a constant of <c>int</c> for a smaller type, too, where it fits.</summary>
    private static bool FitsInto(object value, SpecialType type) => value is int number && type switch
    {
        SpecialType.System_SByte => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        SpecialType.System_Byte => number is >= byte.MinValue and <= byte.MaxValue,
        SpecialType.System_Int16 => number is >= short.MinValue and <= short.MaxValue,
        SpecialType.System_UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
        SpecialType.System_UInt32 or SpecialType.System_UInt64 => number >= 0,
        _ => false,
    };

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
