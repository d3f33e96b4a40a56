using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mutation.Tests;

/// <summary>Compiles the generator's sources with one of them changed. Nothing in the product knows of it.</summary>
internal static class MutantCompilation
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);
    private static readonly Dictionary<string, string> s_sources = Read();
    private static readonly CSharpCompilation s_original = CSharpCompilation.Create(
        "Coroutines.Generator.Mutant",
        [Parse("ImplicitUsings.cs", ImplicitUsings), .. s_sources.Select(source => Parse(source.Key, source.Value))],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Coroutines", StringComparison.Ordinal) && !Path.GetFileName(path).Contains("Tests", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The generator as it is.</summary>
    public static Assembly Original() => Load(s_original);

    /// <exception cref="InvalidOperationException">The text is not there once, or the change does not compile: the list must follow the sources.</exception>
    public static Assembly Mutate(Mutant mutant)
    {
        var text = Apply(mutant);
        var tree = s_original.SyntaxTrees.Single(tree => tree.FilePath == mutant.File);
        return Load(s_original.ReplaceSyntaxTree(tree, Parse(mutant.File, text)));
    }

    /// <summary>The changed source.</summary>
    /// <exception cref="InvalidOperationException">The text is not there once.</exception>
    public static string Apply(Mutant mutant)
    {
        var text = s_sources[mutant.File];
        var original = mutant.Original.ReplaceLineEndings("\n");
        var at = text.IndexOf(original, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(original, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"{mutant.File} holds {(at < 0 ? "nothing" : "more than one thing")} like: {mutant.Original}");
        return text[..at] + mutant.Mutated + text[(at + original.Length)..];
    }

    private static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException($"the mutant does not compile: {string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3))}");
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, s_options, path);

    private static Dictionary<string, string> Read()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Generator");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), file => File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
