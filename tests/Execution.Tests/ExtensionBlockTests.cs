using System.Reflection;
using System.Runtime.Loader;
using Coroutines;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Execution.Tests;

/// <summary>Calls of members of extension blocks from code that is not rewritten, in their own assembly and from another.</summary>
public sealed class ExtensionBlockTests
{
    private const string Library = """
        using System.Collections.Generic;
        using Coroutines;
        public static partial class Extensions
        {
            extension(string text)
            {
                [Coroutine] public async Coroutine Show(int n = 1) => await Coroutine.Yield();
                [Coroutine] public static async Coroutine Make() => await Coroutine.Yield();
            }

            extension<T>(List<T> list) where T : notnull
            {
                [Coroutine] public async Coroutine Map<U>(U u) where U : struct => await Coroutine.Yield();
                [Coroutine] public static async Coroutine Of(T t, params T[] more) => await Coroutine.Yield();
            }
        }
        """;

    private const string Calls = """
        using System.Collections.Generic;
        using Coroutines;
        public static class Calls
        {
            public static Coroutine[] All() =>
            [
                "a".Show(), "a".Show(n: 2), "a"?.Show() ?? default, Extensions.Show("a"), string.Make(), Extensions.Make(),
                new List<int>().Map(1.5), new List<string>().Map<string, int>(1), Extensions.Map(new List<int>(), 1), List<int>.Of(1, 2, 3), Extensions.Of(1),
            ];
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_call_reaches_the_machine(bool inOneAssembly)
    {
        var library = inOneAssembly ? null : Compile("Library", Library);
        var image = Compile("Calls", inOneAssembly ? Library + Calls.Replace("using System.Collections.Generic;\nusing Coroutines;\n", "") : Calls, library);
        var context = new AssemblyLoadContext("extension blocks", isCollectible: true);
        context.Resolving += (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        if (library is not null)
            context.LoadFromStream(new MemoryStream(library));
        var all = (Coroutine[])context.LoadFromStream(new MemoryStream(image)).GetType("Calls", throwOnError: true)!.GetMethod("All")!.Invoke(null, null)!;

        Assert.Equal(Enumerable.Repeat(true, 11), all.Select(LoadedPrograms.IsMachine));
        EventLoop.Run(RunAll(all));
        context.Unload();
    }

    private static async Coroutine RunAll(Coroutine[] all)
    {
        foreach (var one in all)
            await one;
    }

    private static byte[] Compile(string name, string source, byte[]? library = null)
    {
        IEnumerable<MetadataReference> references = library is null ? ProgramCompilation.References : ProgramCompilation.References.Append(MetadataReference.CreateFromImage(library));
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source, ProgramCompilation.ParseOptions, $"{name}.cs", System.Text.Encoding.UTF8)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ProgramCompilation.Driver(rewrite: true, ProgramCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        using var image = new MemoryStream();
        var emitted = updated.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return image.ToArray();
    }
}
