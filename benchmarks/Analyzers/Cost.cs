using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Benchmarks;

/// <summary>
/// What the rules cost in a build of a project of a thousand files. A build is: parse, generate, run the analyzers that every project of the SDK has, write the assembly.
/// It is measured in processor time, with the rules and without in turn, so that other programs on the machine count as little as they can.
/// </summary>
internal static class Cost
{
    public static int Report(int files, int rounds)
    {
        Console.WriteLine($"{files} files, {Rules.SdkOfBuild.Length} analyzers of the SDK");
        Build(files, Rules.SdkOfBuild.AddRange(Rules.All));

        var (ofBuild, all) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var without = Build(files, Rules.SdkOfBuild);
            ofBuild.Add(Build(files, Rules.SdkOfBuild.AddRange(Rules.OfBuild)) / without);
            all.Add(Build(files, Rules.SdkOfBuild.AddRange(Rules.All)) / without);
            Console.WriteLine($"{without.TotalSeconds:0.00} s, with {Rules.OfBuild.Length} rules that a build runs {ofBuild[^1]:0.000}, with all {Rules.All.Length} {all[^1]:0.000}");
        }

        Console.WriteLine($"median: {Median(ofBuild):0.000}, {Median(all):0.000}");
        ReportEach(files, Build(files, []));
        return 0;
    }

    private static double Median(List<double> ratios) => ratios.Order().ElementAt(ratios.Count / 2);

    private static TimeSpan Build(int files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var compilation = Generate(files);
        if (!analyzers.IsEmpty)
            Analyze(compilation, analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var written = compilation.Emit(Stream.Null);
        var took = Environment.CpuUsage.TotalTime - before;
        return written.Success ? took : throw new InvalidOperationException(string.Join('\n', written.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static Compilation Generate(int files)
    {
        var project = UserProject.Compilation(LargeProject.Parse(files), []);
        project = project.WithOptions(project.Options.WithSpecificDiagnosticOptions(Rules.SdkSeverities));
        UserProject.Driver().RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        return compilation;
    }

    private static CompilationWithAnalyzers Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithAnalyzers(
        analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([], UserProject.Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));

    // What the rules themselves take, without what they share with all analyzers: the binding.
    private static void ReportEach(int files, TimeSpan build)
    {
        var result = Analyze(Generate(files), Rules.All).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        var times = result.AnalyzerTelemetryInfo.Select(pair => (pair.Key.GetType().Name, pair.Value.ExecutionTime)).OrderByDescending(pair => pair.ExecutionTime).ToList();
        Console.WriteLine($"\nWithout any analyzer the build takes {build.TotalSeconds:0.00} s; the rules' own time in parts of that:");
        Console.WriteLine($"  {times.Sum(pair => pair.ExecutionTime / build),7:0.00%} all");
        foreach (var (name, time) in times)
            Console.WriteLine($"  {time / build,7:0.00%} {name}");
    }
}
