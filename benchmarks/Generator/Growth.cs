using System.Diagnostics;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Benchmarks;

/// <summary>How a machine grows with its body: text, IL, and the time that the generator and the compiler take for it.</summary>
internal static class Growth
{
    public static void Report()
    {
        Console.WriteLine("| awaits | locals | source | generated | a character | IL of the body | generator | compiler |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var awaits in (int[])[10, 100, 1000])
        {
            foreach (var locals in (int[])[1, 30, 300])
                Measure(awaits, locals);
        }
    }

    private static void Measure(int awaits, int locals)
    {
        var source = Source(awaits, locals);
        var compilation = UserProject.Compilation([UserProject.Parse(source, "Big.cs")], []);
        compilation.GetDiagnostics();
        var clock = Stopwatch.StartNew();
        UserProject.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var generator = clock.Elapsed;
        var generated = updated.SyntaxTrees.Except(compilation.SyntaxTrees).Sum(tree => tree.Length);

        clock.Restart();
        var image = new MemoryStream();
        var emitted = updated.Emit(image);
        var compiler = clock.Elapsed;
        if (!emitted.Success)
            throw new InvalidOperationException(emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {awaits} | {locals} | {source.Length} | {generated} | {(double)generated / source.Length:0.0} | {SizeOf(image, "Big__Run")} | {generator.TotalMilliseconds:0} ms | {compiler.TotalMilliseconds:0} ms |"));
    }

    /// <summary>All locals live across all awaits.</summary>
    private static string Source(int awaits, int locals) => $$"""
        using Coroutines;

        public static partial class Program
        {
            [Coroutine]
            public static async Coroutine<int> Big(int n)
            {
                {{Lines(locals, i => $"var local{i} = n + {i};")}}
                {{Lines(awaits, i => $"local{i % locals} += await Value(local{i * 7 % locals} + {i});")}}
                {{Lines(locals, i => $"n += local{i};")}}
                return n;
            }

            [Coroutine]
            public static async Coroutine<int> Value(int n)
            {
                await Coroutine.Yield();
                return n;
            }
        }
        """;

    private static string Lines(int count, Func<int, string> line) => string.Join("\n        ", Enumerable.Range(0, count).Select(line));

    private static int SizeOf(MemoryStream image, string method)
    {
        image.Position = 0;
        using var reader = new PEReader(image);
        var metadata = reader.GetMetadataReader();
        var found = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).First(definition => metadata.GetString(definition.Name) == method);
        return reader.GetMethodBody(found.RelativeVirtualAddress).GetILBytes()!.Length;
    }
}
