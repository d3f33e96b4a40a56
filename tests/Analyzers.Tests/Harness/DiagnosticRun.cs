using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>What the compiler and the analyzers say of a project. An exception in an analyzer ends the test.</summary>
internal sealed record DiagnosticRun(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Rules)
{
    public static async Task<DiagnosticRun> OfAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken token)
    {
        var compilation = await project.GetCompilationAsync(token);
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => failure ??= new InvalidOperationException($"{analyzer.GetType().Name} failed", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var all = await compilation!.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(token);
        if (failure is not null)
            throw failure;

        return new DiagnosticRun(
            [.. all.Where(static diagnostic => !IsRule(diagnostic))],
            [.. all.Where(static diagnostic => IsRule(diagnostic) && !diagnostic.IsSuppressed)]);
    }

    public IEnumerable<string> ErrorIds => Compiler.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().Order();

    public IEnumerable<string> WarningIds =>
        Compiler.Where(static d => d.Severity == DiagnosticSeverity.Warning && !d.IsSuppressed).Select(static d => d.Id).Distinct().Order();

    private static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CORO", StringComparison.Ordinal);
}
