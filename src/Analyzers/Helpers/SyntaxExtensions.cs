using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers;

internal static class SyntaxExtensions
{
    /// <summary>Whether the parser found the statement around this incomplete.</summary>
    public static bool IsHalfTyped(this SyntaxNode node) => (node.FirstAncestorOrSelf<StatementSyntax>() ?? node).ContainsErrors();

    /// <summary>Whether the parser found this incomplete: half-typed code is the compiler's to speak of.</summary>
    public static bool ContainsErrors(this SyntaxNode node)
    {
        if (!node.ContainsDiagnostics)
            return false;

        foreach (var diagnostic in node.GetDiagnostics())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                return true;
        }

        return false;
    }
}
