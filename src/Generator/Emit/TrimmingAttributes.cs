using Microsoft.CodeAnalysis;

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
        var attributes = symbol.GetAttributes().Where(static attribute => IsAboutTrimming(attribute.AttributeClass)).Select(AttributeText.Of).ToList();
        return attributes.Count == 0 ? "" : $"[{string.Join(", ", attributes)}] ";
    }

    /// <summary>Those of a method that a type may carry as well: then whatever makes one needs them, and its own methods may call the method.</summary>
    public static IEnumerable<string> OnTypeFor(IMethodSymbol method) => method.GetAttributes()
        .Where(static attribute => IsAboutTrimming(attribute.AttributeClass) && attribute.AttributeClass!.Name is "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute")
        .Select(static attribute => $"[{AttributeText.Of(attribute)}]");

    private static bool IsAboutTrimming(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class } && Names.Contains(type.Name) && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis";
}
