using Coroutines.Generator.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Whether bodies are rewritten at all, and what their types must be for it.</summary>
internal static class Rewriting
{
    /// <summary>Whether the project turned the rewriting off.</summary>
    public static bool IsOff(AnalyzerOptions options) => !GeneratorSwitches.IsRewritingOn(options.AnalyzerConfigOptionsProvider);

    /// <summary>Whether this method's mark turns it off.</summary>
    public static bool IsOff(AttributeData mark)
    {
        foreach (var argument in mark.NamedArguments)
        {
            if (argument is { Key: "Rewrite", Value.Value: false })
                return true;
        }

        return false;
    }

    /// <summary>The types around a member that must be partial and are not, innermost first.</summary>
    public static IEnumerable<TypeDeclarationSyntax> NonPartialTypes(SyntaxNode member)
    {
        foreach (var ancestor in member.Ancestors())
        {
            if (ancestor is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax
                && ancestor is TypeDeclarationSyntax type
                && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                yield return type;
            }
        }
    }
}
