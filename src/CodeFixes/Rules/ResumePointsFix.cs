using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO053: writes the method's resume points, as they are now, into the file: for images that nobody needs any more, and for methods that are new.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResumePointsFix)), Shared]
public sealed class ResumePointsFix : TextFixProvider
{
    internal const string WritePoints = "CORO053.WritePoints";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ChangedResumePoints];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site) => [];

    private protected override IEnumerable<CodeAction> FindWiderFixes(FixSite site, Solution solution)
    {
        if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
            && solution.GetDocument(site.Root.SyntaxTree)?.Project.AdditionalDocuments.FirstOrDefault(static file => Path.GetFileName(file.FilePath ?? file.Name) == ResumePointsFile.Name) is { } file)
        {
            yield return CodeAction.Create(
                $"Write the resume points to {ResumePointsFile.Name}",
                async token =>
                {
                    var text = await file.GetTextAsync(token).ConfigureAwait(false);
                    return site.Model.GetDeclaredSymbol(declaration, token) is IMethodSymbol method
                        ? solution.WithAdditionalDocumentText(file.Id, Updated(text, RestorableMethods.Machines(method, declaration, site.Model, token)))
                        : solution;
                },
                WritePoints);
        }
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
}
