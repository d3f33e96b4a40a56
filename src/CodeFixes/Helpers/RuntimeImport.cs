using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary><c>using Coroutines;</c> for a file that has to name the runtime's types and has no directive for them.</summary>
internal static class RuntimeImport
{
    /// <returns>The place as it is with the directive, and what adds it; without one where there is no need, or where the short names would mean something else.</returns>
    public static (FixSite Site, IEnumerable<TextChange> Changes) AddTo(FixSite site)
    {
        var types = new[] { site.Types.Coroutine, site.Types.Attribute, site.Types.EventLoop };
        if (site.IsRuntimeImported
            || types.All(type => type is null || site.NameOf(type) == type.Name)
            || types.Any(type => type is not null && !site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: type.Name).IsEmpty)
            || site.Root is not CompilationUnitSyntax root
            || FindPosition(root, site.Types.Coroutine.ContainingNamespace.Name) is not { } position)
        {
            return (site, []);
        }

        var directive = $"using {site.Types.Coroutine.ContainingNamespace.ToDisplayString()};{DeclarationText.LineBreak(site.Text)}";
        return (site with { IsRuntimeImported = true }, [DeclarationText.Insert(position, directive)]);
    }

    // Sorted as most people sort them: System first. In a file without directives what stands above the code may be anything, so there the names are written in full.
    private static int? FindPosition(CompilationUnitSyntax root, string name)
    {
        if (root.Usings.LastOrDefault(before => IsBefore(before, name)) is { } last)
            return last.GetTrailingTrivia().LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) ? last.FullSpan.End : null;
        return !root.HasLeadingTrivia && root.Externs.Count == 0 ? 0 : null;
    }

    private static bool IsBefore(UsingDirectiveSyntax directive, string name) =>
        directive.GlobalKeyword.RawKind != 0
        || (directive.Alias is null
            && directive.StaticKeyword.RawKind == 0
            && directive.Name?.ToString() is { } other
            && (other == "System" || other.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(other, name) < 0));
}
