using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

internal static class SyntaxExtensions
{
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
