using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>One way to repair one diagnostic.</summary>
/// <param name="Key">Names the kind of repair; "fix all" repairs what has a fix of the same key.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Changes">What changes in the text; nothing else in the file is touched.</param>
internal sealed record TextFix(string Key, string Title, ImmutableArray<TextChange> Changes);

/// <summary>
/// The base of all fixes here. A fix is a set of small text changes within one file, so comments and layout stay as they are, and
/// "fix all" is the union of the sets: two repairs that both make one type partial do it once.
/// </summary>
public abstract class TextFixProvider : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => Union.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixSite.FindAsync(context.Document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is not { } site)
                continue;

            foreach (var fix in FindFixes(site).Where(fix => CompileCheck.PassesMember(site, fix.Changes)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, _ => Task.FromResult(Apply(context.Document, site.Text, fix.Changes)), fix.Key),
                    diagnostic);
            }

            foreach (var action in FindWiderFixes(site, context.Document.Project.Solution))
                context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>The fixes that apply at this place. One that would not compile is not offered.</summary>
    private protected abstract IEnumerable<TextFix> FindFixes(FixSite site);

    /// <summary>Those that change more than this file; "fix all" leaves them out.</summary>
    private protected virtual IEnumerable<CodeAction> FindWiderFixes(FixSite site, Solution solution) => [];

    /// <summary>What repairs several places of one file in the same way; without a key each in its first. (<c>dotnet format</c> has none where it looks first at a place that has no fix.)</summary>
    private protected virtual IEnumerable<TextChange> FindAll(IReadOnlyList<FixSite> sites, string? key) =>
        sites.Select(site => FindFixes(site).FirstOrDefault(fix => key is null || fix.Key == key)).SelectMany(static fix => fix?.Changes ?? []).Distinct();

    private static Document Apply(Document document, SourceText text, IEnumerable<TextChange> changes) =>
        document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span)));

    private sealed class Union : DocumentBasedFixAllProvider
    {
        public static readonly Union Instance = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var provider = (TextFixProvider)context.CodeFixProvider;
            var sites = new List<FixSite>();
            foreach (var diagnostic in diagnostics)
            {
                if (await FixSite.FindAsync(document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } site)
                    sites.Add(site);
            }

            return sites.Count == 0 ? document : Apply(document, sites[0].Text, FindAll(provider, sites, context.CodeActionEquivalenceKey));
        }

        // One that would not compile must not keep the others from being repaired.
        private static IEnumerable<TextChange> FindAll(TextFixProvider provider, List<FixSite> sites, string? key)
        {
            List<TextChange> all = [.. provider.FindAll(sites, key)];
            return CompileCheck.PassesFile(sites[0], all)
                ? all
                : provider.FindAll([.. sites.Where(site => CompileCheck.PassesMember(site, provider.FindAll([site], key)))], key);
        }
    }
}

/// <summary>What a fix or refactoring needs to know about the place it is asked for.</summary>
internal sealed record FixSite(
    TextSpan Span, SyntaxNode Root, SyntaxNode Node, SourceText Text, SemanticModel Model, CoroutineTypes Types, ImmutableArray<AdditionalText> AdditionalFiles, CancellationToken Token)
{
    public static async Task<FixSite?> FindAsync(Document document, TextSpan span, CancellationToken token)
    {
        var root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (root is null || model is null || CoroutineTypes.TryFind(model.Compilation) is not { } types)
            return null;

        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return new FixSite(span, root, node, text, model, types, document.Project.AnalyzerOptions.AdditionalFiles, token);
    }

    /// <summary>Whether the fix adds <c>using Coroutines;</c> (<see cref="RuntimeImport"/>).</summary>
    public bool IsRuntimeImported { get; init; }

    /// <summary>The shortest name by which this type is known at the place.</summary>
    public string NameOf(ITypeSymbol type) => IsRuntimeImported && Types.IsOfRuntime(type)
        ? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)
        : type.ToMinimalDisplayString(Model, Node.SpanStart);
}
