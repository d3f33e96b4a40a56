using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Analyzers.Benchmarks;

/// <summary>
/// What an editor has to wait for after a keystroke: the diagnostics of the file, C#'s own and then those of the rules. A statement is typed into a coroutine, a character
/// at a time, in one file of a large project. What other files say is not asked again.
/// </summary>
internal static class Typing
{
    private const string Typed = " var both = await Coroutine.Gather(Rebate(1m, customer), Rebate(2m, customer)); Thread.Sleep(10); Rebate(3m, customer);";

    public static int Report(int files)
    {
        var trees = LargeProject.Parse(files).ToList();
        var edited = trees[0];
        var text = edited.GetText();
        var body = text.ToString().IndexOf("async Coroutine", StringComparison.Ordinal);
        var place = text.ToString().IndexOf('{', body) + 1;
        Compilation compilation = UserProject.Compilation(trees, []);

        // the first time everything is compiled and bound that later ones find done
        Measure(compilation, edited);
        var (own, rules) = (new List<double>(), new List<double>());
        for (var length = 1; length <= Typed.Length; length++)
        {
            var changed = edited.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 0), Typed[..length])));
            var (ownTime, rulesTime) = Measure(compilation.ReplaceSyntaxTree(edited, changed), changed);
            own.Add(ownTime.TotalMilliseconds);
            rules.Add(rulesTime.TotalMilliseconds);
        }

        Console.WriteLine($"{files} files, {Typed.Length} keystrokes in one of {text.Lines.Count} lines; milliseconds of processor time, median and worst");
        Console.WriteLine($"C#'s own diagnostics of the file: {Median(own):0.0}, {own.Max():0.0}");
        Console.WriteLine($"all {Rules.All.Length} rules: {Median(rules):0.0}, {rules.Max():0.0}");
        return 0;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static (TimeSpan Own, TimeSpan Rules) Measure(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var start = Environment.CpuUsage.TotalTime;
        model.GetDiagnostics();
        var own = Environment.CpuUsage.TotalTime;
        var analysis = compilation.WithAnalyzers(
            Rules.All, new CompilationWithAnalyzersOptions(new AnalyzerOptions([], UserProject.Options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, default).GetAwaiter().GetResult();
        analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default).GetAwaiter().GetResult();
        return (own - start, Environment.CpuUsage.TotalTime - own);
    }
}
