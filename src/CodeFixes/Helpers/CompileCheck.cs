using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Keeps the promise that fixed code compiles: what a change makes of the file is bound before it is offered.</summary>
internal static class CompileCheck
{
    /// <summary>Whether the member around the place has no error with the changes that it has not without.</summary>
    public static bool PassesMember(FixSite site, IEnumerable<TextChange> changes) => Passes(site, changes, MemberAround(site));

    /// <summary>The same of the whole file.</summary>
    public static bool PassesFile(FixSite site, IEnumerable<TextChange> changes) => Passes(site, changes, null);

    /// <summary>Whether besides it has one error less: for what mends an error of C#'s.</summary>
    public static bool Mends(FixSite site, IEnumerable<TextChange> changes)
    {
        var (before, after) = (Errors(site.Model, MemberAround(site), site.Token), ErrorsAfter(site, changes, MemberAround(site)));
        return HasNoNew(before, after) && after.Sum(static error => error.Count()) < before.Sum(static error => error.Count());
    }

    private static bool Passes(FixSite site, IEnumerable<TextChange> changes, TextSpan? member)
    {
        var after = ErrorsAfter(site, changes, member);
        return after.Count == 0 || HasNoNew(Errors(site.Model, member, site.Token), after);
    }

    // Errors that were there before are the user's.
    private static bool HasNoNew(ILookup<string, Diagnostic> before, ILookup<string, Diagnostic> after) =>
        after.All(error => error.Count() <= before[error.Key].Count());

    private static TextSpan? MemberAround(FixSite site) =>
        site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))?.FullSpan;

    private static ILookup<string, Diagnostic> ErrorsAfter(FixSite site, IEnumerable<TextChange> changes, TextSpan? member)
    {
        TextChange[] ordered = [.. changes.OrderBy(static change => change.Span)];
        var tree = site.Root.SyntaxTree;
        var changed = tree.WithChangedText(site.Text.WithChanges(ordered));
        var model = site.Model.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        return Errors(model, member is { } span ? Moved(span, ordered) : null, site.Token);
    }

    // A warning that is taken for an error is still a warning.
    private static ILookup<string, Diagnostic> Errors(SemanticModel model, TextSpan? span, CancellationToken token) =>
        model.GetDiagnostics(span, token).Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).ToLookup(static diagnostic => diagnostic.Id);

    private static TextSpan Moved(TextSpan span, TextChange[] changes) =>
        TextSpan.FromBounds(span.Start + Growth(changes, span.Start), span.End + Growth(changes, span.End + 1));

    private static int Growth(TextChange[] changes, int end) =>
        changes.Where(change => change.Span.End < end).Sum(static change => change.NewText!.Length - change.Span.Length);
}
