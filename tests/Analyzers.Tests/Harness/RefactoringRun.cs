using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Analyzers.Tests.Harness;

/// <summary>Asks a refactoring at the marked place of the first file, as an editor does.</summary>
internal static class RefactoringRun
{
    /// <summary>The marked place has the refactoring, and it makes the files these texts, which compile.</summary>
    public static async Task Makes(CodeRefactoringProvider provider, string[] before, params string[] after)
    {
        var token = TestContext.Current.CancellationToken;
        var (solution, files) = Open(before);
        var action = Assert.Single(await OffersAsync(provider, solution, files[0]));
        var changed = await FixRun.ApplyAsync(action, token);

        for (var i = 0; i < files.Length; i++)
            Assert.Equal(after[i], (await DocumentOf(changed, files[i]).GetTextAsync(token)).ToString());
        foreach (var project in changed.Projects)
        {
            var compilation = await project.GetCompilationAsync(token);
            Assert.Empty(compilation!.GetDiagnostics(token).Where(static d => d.Severity == DiagnosticSeverity.Error));
        }
    }

    public static async Task OffersNothing(CodeRefactoringProvider provider, string code)
    {
        var (solution, files) = Open([code]);
        Assert.Empty(await OffersAsync(provider, solution, files[0]));
    }

    private static (Solution, SourceFile[]) Open(string[] codes)
    {
        SourceFile[] files = [.. codes.Select(static (code, index) => new SourceFile("Project", $"File{index}.cs", Markup.Parse(code)))];
        return (CodeWorkspace.Create(files, files[0].Markup.Text.Contains(" Main(", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary), files);
    }

    private static async Task<List<CodeAction>> OffersAsync(CodeRefactoringProvider provider, Solution solution, SourceFile file)
    {
        var actions = new List<CodeAction>();
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(
            DocumentOf(solution, file), Assert.Single(file.Markup.Spans).Span, actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    private static Document DocumentOf(Solution solution, SourceFile file) =>
        solution.GetDocument(solution.GetDocumentIdsWithFilePath($"/{file.Project}/{file.Name}").Single())!;
}
