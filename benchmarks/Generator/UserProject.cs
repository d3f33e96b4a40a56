using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Benchmarks;

/// <summary>A project in memory, set up as the package sets up a user's.</summary>
internal static class UserProject
{
    private const string InterceptorsNamespace = "Coroutines.Generated";

    private static readonly string[] s_symbols =
        ["NET", "NETCOREAPP", "NET10_0", .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"), "NETCOREAPP3_1_OR_GREATER"];

    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: s_symbols)
        .WithFeatures([new("InterceptorsNamespaces", InterceptorsNamespace)]);

    public static AnalyzerConfigOptionsProvider Options { get; } = new BuildOptions();

    private static readonly ImmutableArray<MetadataReference> s_references = FindReferences();

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    public static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "User",
        trees,
        s_references.AddRange(references),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new CoroutineGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == framework);
        return [.. files.Append(typeof(Coroutine).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private sealed class BuildOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Global();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Global : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
                (value = key == "build_property.InterceptorsNamespaces" ? InterceptorsNamespace : null) is not null;
        }
    }
}
