using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Structs that hold a fixed number of elements in a row; C# itself indexes them, and goes through them.</summary>
internal static class InlineArrays
{
    public static bool Is(ITypeSymbol? type) => LengthOf(type) is not null;

    public static int? LengthOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
            ? named.GetAttributes()
                .Where(attribute => attribute.AttributeClass?.ToDisplayString() is "System.Runtime.CompilerServices.InlineArrayAttribute")
                .Select(attribute => attribute.ConstructorArguments is [{ Value: int length }] ? length : (int?)null)
                .FirstOrDefault()
            : null;

    /// <summary>Whether an inline array is turned into a span over itself, by its place or by a cast.</summary>
    public static bool IsSpanned(ExpressionSyntax expression, SemanticModel model, CancellationToken token)
    {
        var info = model.GetTypeInfo(expression, token);
        return IsSpan(expression.Parent is CastExpressionSyntax cast ? model.GetTypeInfo(cast, token).Type : info.ConvertedType) && Is(info.Type);
    }

    private static bool IsSpan(ITypeSymbol? type) => type is not null && SpanCollections.ItemOf(type) is not null;

    /// <summary>The type of the one field that is there so many times.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().First(field => !field.IsStatic).Type;
}
