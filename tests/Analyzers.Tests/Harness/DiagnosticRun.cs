using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>What the compiler and the analyzers say of a project. An exception in an analyzer ends the test.</summary>
internal sealed record DiagnosticRun(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Rules)
{
    /// <param name="project">What is looked at.</param>
    /// <param name="analyzers">The rules.</param>
    /// <param name="token">Ends it early.</param>
    /// <param name="mended">Errors of the compiler that a fix of ours mends: they count as a rule's.</param>
    public static async Task<DiagnosticRun> OfAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken token, params string[] mended)
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
            [.. all.Where(diagnostic => !IsRule(diagnostic))],
            [.. all.Where(diagnostic => IsRule(diagnostic) && !diagnostic.IsSuppressed)]);

        bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CORO", StringComparison.Ordinal) || mended.Contains(diagnostic.Id);
    }

    public IEnumerable<string> ErrorIds => Compiler.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().Order();

    public IEnumerable<string> WarningIds =>
        Compiler.Where(static d => d.Severity == DiagnosticSeverity.Warning && !d.IsSuppressed).Select(static d => d.Id).Distinct().Order();
}
