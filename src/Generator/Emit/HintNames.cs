using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>
/// Names of generated files. The compiler compares them without regard to case and refuses a second one of the same name,
/// so a hash of the exact symbol is part of a method's.
/// </summary>
internal static class HintNames
{
    private const int ReadableLength = 100;

    public static string ForMethod(IMethodSymbol method)
    {
        var id = (method.PartialDefinitionPart ?? method).OriginalDefinition.GetDocumentationCommentId() ?? method.ToDisplayString();
        var readable = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) + "." + method.Name;
        return $"{Sanitize(readable)}.{Hash(id):x8}.g.cs";
    }

    public static string ForInterceptors(string fileBase) => $"Interceptors.{fileBase}.g.cs";

    /// <summary>Letters, digits and dots only, and short enough to stand in a path.</summary>
    public static string Sanitize(string name)
    {
        var characters = name.Select(static c => char.IsLetterOrDigit(c) || c is '.' ? c : '_').ToArray();
        return new string(characters, Math.Max(0, characters.Length - ReadableLength), Math.Min(characters.Length, ReadableLength));
    }

    /// <summary>FNV-1a: the same in every process, unlike a string's own hash code.</summary>
    public static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
