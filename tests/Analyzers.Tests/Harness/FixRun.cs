using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>Asks a fix provider as an editor does.</summary>
internal static class FixRun
{
    public static async Task<ImmutableArray<CodeAction>> OffersAsync(
        Document document, Diagnostic diagnostic, CodeFixProvider provider, CancellationToken token)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), token));
        return actions.ToImmutable();
    }

    public static async Task<CodeAction?> FixAllAsync(
        Document document, CodeFixProvider provider, string key, FixAllScope scope, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken token, params string[] mended) =>
        await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, provider, scope, key, provider.FixableDiagnosticIds, new Source(analyzers, mended), token));

    public static async Task<Solution> ApplyAsync(CodeAction action, CancellationToken token) =>
        Assert.Single((await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>()).ChangedSolution;

    private sealed class Source(ImmutableArray<DiagnosticAnalyzer> analyzers, string[] mended) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken token) =>
            (await DiagnosticRun.OfAsync(project, analyzers, token, mended)).Rules;

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken token)
        {
            var tree = await document.GetSyntaxTreeAsync(token);
            return (await GetAllDiagnosticsAsync(document.Project, token)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken token) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
