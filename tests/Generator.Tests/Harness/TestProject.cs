using System.Collections.Immutable;
using System.Text;
using Coroutines.Generator;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>A project of a user, and the generator as its compiler runs it.</summary>
internal sealed record TestProject
{
    private static readonly KeyValuePair<string, string> Leave = new("InterceptorsNamespaces", "Coroutines.Generated");

    private TestProject(bool mayIntercept) => ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithFeatures(mayIntercept ? [Leave] : []);

    public CSharpParseOptions ParseOptions { get; }

    public CSharpCompilation Compilation { get; init; } = CSharpCompilation.Create(
        "Program", [], References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public MethodLowerer Lowerer { get; init; } = MethodLowering.Lower;

    /// <summary>The MSBuild property <c>CoroutinesRewrite</c>.</summary>
    public string? Rewrite { get; init; }

    public static TestProject Of(string source) => Of(("Program.cs", source));

    public static TestProject Of(params (string Path, string Source)[] files) => new TestProject(mayIntercept: true).With(files);

    public static TestProject WithoutLeaveToIntercept(string source) => new TestProject(mayIntercept: false).With(("Program.cs", source));

    /// <summary>Adds files, or puts them in the place of those with the same paths.</summary>
    public TestProject With(params (string Path, string Source)[] files)
    {
        var compilation = Compilation;
        foreach (var (path, source) in files)
        {
            var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, path);
            compilation = compilation.SyntaxTrees.FirstOrDefault(old => old.FilePath == path) is { } old
                ? compilation.ReplaceSyntaxTree(old, tree)
                : compilation.AddSyntaxTrees(tree);
        }

        return this with { Compilation = compilation };
    }

    public TestProject Referencing(params IEnumerable<MetadataReference> references) => this with { Compilation = Compilation.AddReferences(references) };

    public TestProject Named(string assembly) => this with { Compilation = Compilation.WithAssemblyName(assembly) };

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new CoroutineGenerator(Lowerer).AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new TestOptions(Rewrite),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once; an exception in it fails the test.</summary>
    public GeneratedProject Generate()
    {
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(Compilation, out var compilation, out _, TestContext.Current.CancellationToken);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return new GeneratedProject((CSharpCompilation)compilation, result);
    }
}

/// <summary>A project with what was generated for it.</summary>
internal sealed record GeneratedProject(CSharpCompilation Compilation, GeneratorRunResult Result)
{
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    public IEnumerable<GeneratedSourceResult> InterceptorSources => Sources.Where(static source => IsInterceptors(source.HintName));

    public IEnumerable<GeneratedSourceResult> MethodSources => Sources.Where(static source => !IsInterceptors(source.HintName));

    /// <summary>All interceptors in one text.</summary>
    public string Interceptors => string.Join('\n', InterceptorSources.Select(static source => source.SourceText.ToString()));

    private static bool IsInterceptors(string hintName) => hintName.StartsWith("Interceptors.", StringComparison.Ordinal);
}
