using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO053: writes the method's resume points, as they are now, into the file: for images that nobody needs any more, and for methods that are new.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResumePointsFix)), Shared]
public sealed class ResumePointsFix : CodeFixProvider
{
    internal const string WritePoints = "CORO053.WritePoints";

    private static readonly string s_title = $"Write the resume points to {ResumePointsFile.Name}";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ChangedResumePoints];

    public override FixAllProvider GetFixAllProvider() => Everywhere.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (FileOf(project) is not null)
            context.RegisterCodeFix(CodeAction.Create(s_title, token => WriteAsync(project.Solution, project.Id, context.Diagnostics, token), WritePoints), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static TextDocument? FileOf(Project project) => project.AdditionalDocuments.FirstOrDefault(static file => Path.GetFileName(file.FilePath ?? file.Name) == ResumePointsFile.Name);

    /// <summary>Writes the points of all coroutines of a project that were reported in its source.</summary>
    private static async Task<Solution> WriteAsync(Solution solution, ProjectId id, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        if (solution.GetProject(id) is not { } project || FileOf(project) is not { } file)
            return solution;
        var machines = new List<Generator.Emit.Machine>();
        foreach (var place in diagnostics.Select(static diagnostic => diagnostic.Location).Where(static location => location.IsInSource))
        {
            if (solution.GetDocument(place.SourceTree) is not { } document || await FixSite.FindAsync(document, place.SourceSpan, token).ConfigureAwait(false) is not { } site)
                continue;
            if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration && site.Model.GetDeclaredSymbol(declaration, token) is IMethodSymbol method)
                machines.AddRange(RestorableMethods.Machines(method, declaration, site.Model, token));
        }

        return machines.Count == 0 ? solution : solution.WithAdditionalDocumentText(file.Id, Updated(await file.GetTextAsync(token).ConfigureAwait(false), machines));
    }

    /// <summary>The blocks of these machines replaced, and the whole in the order of the names.</summary>
    private static SourceText Updated(SourceText text, IReadOnlyList<Generator.Emit.Machine> machines)
    {
        List<string> lines = [.. text.Lines.Select(static line => line.ToString())];
        var head = lines.TakeWhile(static line => line.Length == 0 || line[0] == '#').Where(static line => line.Length > 0);
        var all = ResumePoints.Parse(lines);
        foreach (var machine in machines.Where(static machine => machine.Image is not null))
        {
            foreach (var former in FormerNames.CoroutinesOf(machine.Context))
                all.Remove(former);
            all[ImageNames.Plain(machine.Context)] = ResumePoints.Of(machine);
        }

        var end = text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
        return SourceText.From(string.Concat(head.Concat(all.Values.OrderBy(static points => points.Coroutine, StringComparer.Ordinal).SelectMany(static points => points.Lines())).Select(line => line + end)), text.Encoding);
    }

    /// <summary>All that is reported, each project's into its file. The files are no source, so what helps with documents does not help here.</summary>
    private sealed class Everywhere : FixAllProvider
    {
        public static readonly Everywhere Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
            s_title,
            async token =>
            {
                var solution = context.Solution;
                foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
                {
                    var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                        ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                        : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                    solution = await WriteAsync(solution, project.Id, diagnostics, token).ConfigureAwait(false);
                }

                return solution;
            },
            WritePoints));
    }
}
