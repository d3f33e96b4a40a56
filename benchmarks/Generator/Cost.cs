using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Benchmarks;

/// <summary>What the generator costs in a project of two thousand coroutines: at first, and after one character changed in one body.</summary>
internal static class Cost
{
    private const int Files = 100;
    private const int MethodsOfFile = 20;

    public static void Report()
    {
        Measure(2, isShown: false);
        Measure(Files, isShown: true);
    }

    private static void Measure(int files, bool isShown)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, files).Select(file => UserProject.Parse(Source(file, "1"), $"File{file}.cs"))];
        var compilation = UserProject.Compilation(trees, []);
        var clock = Stopwatch.StartNew();
        compilation.GetDiagnostics();
        var binding = clock.Elapsed;

        compilation = compilation.Clone();
        clock.Restart();
        var driver = UserProject.Driver(tracksSteps: true).RunGenerators(compilation);
        var cold = clock.Elapsed;

        List<TimeSpan> edits = [];
        for (var edit = 2; edit < 7; edit++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], UserProject.Parse(Source(0, edit.ToString(CultureInfo.InvariantCulture)), "File0.cs"));
            clock.Restart();
            driver = driver.RunGenerators(compilation);
            edits.Add(clock.Elapsed);
        }

        clock.Restart();
        driver.RunGenerators(compilation.AddSyntaxTrees(UserProject.Parse("class Added { }", "Added.cs")));
        var declaration = clock.Elapsed;
        if (!isShown)
            return;
        var steps = driver.GetRunResult().Results[0].TrackedSteps[TrackingNames.Methods].SelectMany(step => step.Outputs).CountBy(output => output.Reason);
        Console.WriteLine($"{files * MethodsOfFile} coroutines in {files} files: the compiler binds them in {binding.TotalMilliseconds:0} ms");
        Console.WriteLine($"generator, cold: {cold.TotalMilliseconds:0} ms");
        Console.WriteLine($"one character in a body: {edits.Order().ElementAt(edits.Count / 2).TotalMilliseconds:0} ms; methods: {string.Join(", ", steps.Select(step => $"{step.Value} {step.Key}"))}");
        Console.WriteLine($"another declaration: {declaration.TotalMilliseconds:0} ms");
    }

    private static string Source(int file, string number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Coroutines;

        namespace Project;

        public sealed partial class Worker{{file}}(int size)
        {
            private readonly List<int> _items = [];

        {{string.Concat(Enumerable.Range(0, MethodsOfFile).Select(method => Method(method, method == 0 ? number : "1")))}}
        }
        """;

    private static string Method(int method, string number) => $$"""

            [Coroutine]
            public async Coroutine<int> Work{{method}}(int n, string name)
            {
                var sum = {{number}};
                foreach (var item in _items)
                {
                    if (item is > 3 and var large)
                        sum += await Work{{(method + 1) % MethodsOfFile}}(large, name + item);
                }

                try
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(sum));
                    sum += await Task.FromResult(name.Length);
                }
                catch (InvalidOperationException error) when (error.Message.Length > n)
                {
                    Console.WriteLine($"{name}: {error.Message} {await Work{{(method + 2) % MethodsOfFile}}(n, error.Message)}");
                    throw;
                }

                _items.Add(sum);
                return await Work{{(method + 3) % MethodsOfFile}}(sum + size, name);
            }

        """;
}
