using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>Writes an attribute of the source once more.</summary>
internal static class AttributeText
{
    public static string Of(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Write)
            .Concat(attribute.NamedArguments.Select(static argument => $"{argument.Key} = {Write(argument.Value)}"));
        return $"{SignatureText.Type(attribute.AttributeClass!)}({string.Join(", ", arguments)})";
    }

    private static string Write(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Enum => $"({SignatureText.Type(constant.Type!)})({constant.Value})",
        TypedConstantKind.Error => "default",
        _ => constant.ToCSharpString(),
    };
}
