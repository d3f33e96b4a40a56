using Coroutines.Generator.Emit;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>
/// CORO053: writes the method's resume points, or what images hold of the type, as they are now, into the file: for images that nobody needs any more, and for methods and types that are
/// new. With a method go the types that it holds and that are not in the file yet; into a file that was written before it had types, those of all its methods.
/// </summary>
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

    /// <summary>Writes all coroutines and types of a project that were reported in its source.</summary>
    private static async Task<Solution> WriteAsync(Solution solution, ProjectId id, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        if (solution.GetProject(id) is not { } project || FileOf(project) is not { } file)
            return solution;
        Compilation? compilation = null;
        var machines = new List<Machine>();
        var types = new List<INamedTypeSymbol>();
        foreach (var place in diagnostics.Select(static diagnostic => diagnostic.Location).Where(static location => location.IsInSource))
        {
            if (solution.GetDocument(place.SourceTree) is not { } document || await FixSite.FindAsync(document, place.SourceSpan, token).ConfigureAwait(false) is not { } site)
                continue;
            compilation = site.Model.Compilation;
            if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration && site.Model.GetDeclaredSymbol(declaration, token) is IMethodSymbol method)
                machines.AddRange(RestorableMethods.Machines(method, declaration, site.Model, token).Where(static machine => machine.Image is not null));
            else if (site.Node is BaseTypeDeclarationSyntax type && site.Model.GetDeclaredSymbol(type, token) is INamedTypeSymbol symbol)
                types.Add(symbol);
        }

        if (compilation is null || machines.Count + types.Count == 0)
            return solution;
        var text = await file.GetTextAsync(token).ConfigureAwait(false);
        List<string> lines = [.. text.Lines.Select(static line => line.ToString())];
        var shapes = Updated(SavedShape.Parse(lines), types, compilation);
        var holders = shapes.Count == 0 && ResumePoints.Parse(lines).Count > 0 ? AllMachines(compilation, token) : machines;
        foreach (var held in HeldTypes.Of(holders.Select(static machine => machine.Image!.Types), compilation))
        {
            var key = SavedShape.KeyOf(held);
            if (!shapes.ContainsKey(key) && !FormerNames.TypesOf(held).Any(former => shapes.ContainsKey(SavedShape.KeyOf(former, FrameworkTypes.AllArguments(held).Count))) && SavedShape.Of(held, compilation) is { } shape)
                shapes[key] = shape;
        }

        return solution.WithAdditionalDocumentText(file.Id, Whole(text, lines, Updated(ResumePoints.Parse(lines), machines), shapes));
    }

    private static List<Machine> AllMachines(Compilation compilation, CancellationToken token) =>
    [
        .. from tree in compilation.SyntaxTrees
           let model = compilation.GetSemanticModel(tree)
           from declaration in tree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>()
           let method = declaration is { AttributeLists.Count: 0 } or { Body: null, ExpressionBody: null } ? null : model.GetDeclaredSymbol(declaration, token) as IMethodSymbol
           where method is not null && Restorability.IsOn(method)
           from machine in RestorableMethods.Machines(method, declaration, model, token)
           where machine.Image is not null
           select machine,
    ];

    private static Dictionary<string, ResumePoints> Updated(Dictionary<string, ResumePoints> all, List<Machine> machines)
    {
        foreach (var machine in machines)
        {
            foreach (var former in FormerNames.CoroutinesOf(machine.Context))
                all.Remove(former);
            all[ImageNames.Plain(machine.Context)] = ResumePoints.Of(machine);
        }

        return all;
    }

    private static Dictionary<string, SavedShape> Updated(Dictionary<string, SavedShape> all, List<INamedTypeSymbol> types, Compilation compilation)
    {
        foreach (var type in types)
        {
            foreach (var former in FormerNames.TypesOf(type))
                all.Remove(SavedShape.KeyOf(former, FrameworkTypes.AllArguments(type).Count));
            if (SavedShape.Of(type, compilation) is { } shape)
                all[shape.Key] = shape;
            else
                all.Remove(SavedShape.KeyOf(type));
        }

        return all;
    }

    /// <summary>The coroutines in the order of their names, then the types.</summary>
    private static SourceText Whole(SourceText text, List<string> lines, Dictionary<string, ResumePoints> coroutines, Dictionary<string, SavedShape> shapes)
    {
        var end = text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
        IEnumerable<string> all =
        [
            .. lines.TakeWhile(static line => line.Length == 0 || line[0] == '#').Where(static line => line.Length > 0),
            .. coroutines.Values.OrderBy(static points => points.Coroutine, StringComparer.Ordinal).SelectMany(static points => points.Lines()),
            .. shapes.Values.OrderBy(static shape => shape.Name, StringComparer.Ordinal).Select(static shape => shape.Line()),
        ];
        return SourceText.From(string.Concat(all.Select(line => line + end)), text.Encoding);
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
