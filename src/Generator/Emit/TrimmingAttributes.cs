using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>
/// What trimming and native compilation read on a method, its parameters and its type parameters must be repeated on whatever is called
/// in its place: they would warn about generated code, or miss what the user declared.
/// </summary>
internal static class TrimmingAttributes
{
    private static readonly string[] Names =
    [
        "DynamicallyAccessedMembersAttribute", "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute",
    ];

    /// <summary><c>[A(1), B]</c> with a space after it, or nothing.</summary>
    public static string On(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes().Where(static attribute => IsAboutTrimming(attribute.AttributeClass)).Select(Write).ToList();
        return attributes.Count == 0 ? "" : $"[{string.Join(", ", attributes)}] ";
    }

    private static bool IsAboutTrimming(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class } && Names.Contains(type.Name) && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis";

    private static string Write(AttributeData attribute)
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
