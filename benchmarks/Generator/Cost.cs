using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Benchmarks;

/// <summary>
/// What the generator costs in the build of a project of a thousand coroutines: at first, after an edit of one of them, and after an edit that touches none.
/// Time is processor time, so that other programs on the machine count as little as they can; generator and compiler are measured in turn.
/// </summary>
internal static class Cost
{
    /// <returns>Whether all bars are met.</returns>
    public static bool Report(int files, int rounds)
    {
        var isMet = true;
        foreach (var others in (int[])[9, 0])
        {
            Build(files / 10, others);
            Console.WriteLine($"{files * LargeProject.CoroutinesOfFile} coroutines in {files} files, {(others == 0 ? "and nothing else" : "one method in ten")}");
            var measured = Enumerable.Range(0, rounds).Select(_ => Build(files, others)).ToList();
            Console.WriteLine($"  compiler without the generator {Median(measured, r => r.Without):0} ms; with it {Median(measured, r => r.Compiler):0} ms, the generator {Median(measured, r => r.Generator):0} ms, which allocates {Median(measured, r => r.GeneratorMegabytes):0} MB to the compiler's {Median(measured, r => r.CompilerMegabytes):0}, and keeps {Median(measured, r => r.KeptMegabytes):0.0}");
            var own = Median(measured, r => r.Generator / r.Compiler);
            var whole = Median(measured, r => (r.Generator + r.Compiler) / r.Without);
            if (others == 0)
            {
                Console.WriteLine($"  own time: {own:0.00} of the compiler's; the whole build: {whole:0.00}");
                isMet &= Against("generated text", measured[0].Text, "times its source", 4);
                isMet &= Against("assembly", measured[0].Assembly, "times", 2.2);
            }
            else
            {
                isMet &= Against("own time", own, "of the compiler's", 0.15);
                isMet &= Against("the whole build", whole, "of one without", 1.1);
                Limits(files, others, rounds);
                isMet &= Edits(files, others);
            }
        }

        return isMet;
    }

    /// <summary>The generator alone, again and again: for a profiler.</summary>
    public static void Repeat(int files, int times)
    {
        for (var i = 0; i < times; i++)
            Console.WriteLine($"{Measure(() => UserProject.Driver().RunGenerators(Project(files, 0))).Milliseconds:0} ms");
    }

    private static bool Against(string what, double value, string of, double bar)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  bar: {what} {value:0.00} {of}, at most {bar}: {(value <= bar ? "met" : "MISSED")}"));
        return value <= bar;
    }

    private static double Median<T>(IEnumerable<T> measured, Func<T, double> value) => measured.Select(value).Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static Round Build(int files, int others)
    {
        var (withoutSize, withSize) = (0L, 0L);
        var without = Measure(() =>
        {
            withoutSize = Emit(Project(files, others));
            return 0;
        });

        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var project = default(CSharpCompilation)!;
        var parser = Measure(() => project = Project(files, others));
        Compilation generated = project;
        GeneratorDriver driver = UserProject.Driver();
        var generator = Measure(() => driver = driver.RunGeneratorsAndUpdateCompilation(project, out generated, out _));
        var text = generated.SyntaxTrees.Skip(files).Sum(tree => Encoding.UTF8.GetByteCount(tree.ToString()));
        var compiler = Measure(() => withSize = Emit(generated));

        generated = project = null!;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        GC.KeepAlive(driver);
        var source = Enumerable.Range(0, files).Sum(file => Encoding.UTF8.GetByteCount(LargeProject.Till(file, "1")));
        return new Round(
            without.Milliseconds,
            parser.Milliseconds + compiler.Milliseconds,
            generator.Milliseconds,
            parser.Megabytes + compiler.Megabytes,
            generator.Megabytes,
            kept / 1e6,
            (double)text / source,
            (double)withSize / withoutSize);
    }

    /// <summary>
    /// What no generator could do without that asks C# about each coroutine and writes it as a second body: each coroutine bound once, its errors asked for once, and its text compiled once more.
    /// </summary>
    private static void Limits(int files, int others, int rounds)
    {
        var measured = Enumerable.Range(0, rounds).Select(_ => (
            Without: Measure(() => Emit(Project(files, others))).Milliseconds,
            Twice: Measure(() => Emit(Project(files, others, again: true))).Milliseconds,
            Bound: Ask(static (model, method) => method.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => model.GetSymbolInfo(name).Symbol).Last()!),
            Errors: Ask(static (model, method) => model.GetDiagnostics(method.Span)))).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  limits: the coroutines written a second time and no generator: the whole build {Median(measured, r => r.Twice / r.Without):0.00}; to bind each coroutine {Median(measured, r => r.Bound):0} ms, to ask for its errors {Median(measured, r => r.Errors):0} ms"));

        double Ask(Func<SemanticModel, MethodDeclarationSyntax, object> about)
        {
            var project = Project(files, others);
            return Measure(() =>
            {
                foreach (var tree in project.SyntaxTrees)
                {
                    var model = project.GetSemanticModel(tree);
                    foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists.Count > 0))
                        about(model, method);
                }

                return project;
            }).Milliseconds;
        }
    }

    /// <summary>What an editor, or a compiler server, does after each keystroke.</summary>
    private static bool Edits(int files, int others)
    {
        var driver = UserProject.Driver(tracksSteps: true);
        var project = Project(files, others).AddSyntaxTrees(UserProject.Parse(Plain("0"), "Plain.cs"));
        driver = driver.RunGenerators(project);
        var lowered = 0;
        var first = After("one coroutine changed", number => Edit(0, LargeProject.File(0, others, number: number)));
        After("another method of a file with coroutines", number => Edit(0, LargeProject.File(0, others, number: "20", other: number)));
        var none = After("a method of a file without coroutines", number => Edit(files, Plain(number)));
        After("another declaration", number => project = project.AddSyntaxTrees(UserProject.Parse($"class Added{number} {{ }}", $"Added{number}.cs")));
        Console.WriteLine($"  for each coroutine of the project an edit takes {1000 * first.Milliseconds / (files * LargeProject.CoroutinesOfFile):0.0} µs");
        Console.WriteLine($"  bar: after an edit that touches no coroutine the output step runs {none.Outputs} times, at most 0: {(none.Outputs == 0 ? "met" : "MISSED")}");
        return none.Outputs == 0;

        (double Milliseconds, int Outputs) After(string what, Action<string> edit)
        {
            List<double> times = [];
            var outputs = 0;
            for (var i = 2; i < 9; i++)
            {
                edit(i.ToString(CultureInfo.InvariantCulture));
                times.Add(Measure(() => driver = driver.RunGenerators(project)).Milliseconds);
                var steps = driver.GetRunResult().Results[0];
                outputs = steps.TrackedOutputSteps.Values.SelectMany(step => step).SelectMany(step => step.Outputs).Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
                lowered = steps.TrackedSteps[TrackingNames.Methods].SelectMany(step => step.Outputs).Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
            }

            var median = Median(times, time => time);
            Console.WriteLine($"  {what}: {median:0.0} ms, {lowered} methods and {outputs} files written again");
            return (median, outputs);
        }

        void Edit(int file, string text) => project = project.ReplaceSyntaxTree(project.SyntaxTrees[file], UserProject.Parse(text, project.SyntaxTrees[file].FilePath));

        static string Plain(string number) => $"using System; using System.Collections.Generic; using System.IO; using System.Linq; public sealed record Order1000(int Id, string Customer, decimal Total); {LargeProject.Book(1000, 50, number)}";
    }

    private static CSharpCompilation Project(int files, int others, bool again = false) =>
        UserProject.Compilation(Enumerable.Range(0, files).Select(file => UserProject.Parse(LargeProject.File(file, others) + (again ? LargeProject.Again(file) : ""), $"File{file}.cs")), []);

    private static long Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.Length : throw new InvalidOperationException(emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }

    private static (double Milliseconds, double Megabytes) Measure(Func<object> work)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, (GC.GetTotalAllocatedBytes() - bytes) / 1e6);
    }

    /// <param name="Without">What the compiler takes without the generator, to parse and to write the assembly, in milliseconds; <paramref name="Compiler"/> is the same with what was generated.</param>
    /// <param name="Generator">The generator's own milliseconds, with the parsing of its text.</param>
    /// <param name="KeptMegabytes">What stays alive from one edit to the next.</param>
    /// <param name="Text">Generated bytes for each byte of the types that hold the coroutines.</param>
    /// <param name="Assembly">Its size divided by that without the generator.</param>
    private sealed record Round(
        double Without, double Compiler, double Generator, double CompilerMegabytes, double GeneratorMegabytes, double KeptMegabytes, double Text, double Assembly);
}
