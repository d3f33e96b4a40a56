using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Coroutines;
using Coroutines.Generator.Binding;
using Execution.Tests.Restoring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace Execution.Tests.Harness;

/// <summary>Compiles programs in memory as one variant.</summary>
internal static class ProgramCompilation
{
    /// <summary>Begins the words for a body on which the generator failed.</summary>
    public const string Fault = "something that the generator failed on";

    private const string InterceptorsNamespace = "Coroutines.Generated";

    public static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
        .WithFeatures([new("InterceptorsNamespaces", InterceptorsNamespace)]);

    public static readonly ImmutableArray<MetadataReference> References = FindReferences();

    private static readonly ImmutableArray<SyntaxTree> s_shared = [.. ProgramCatalog.Shared.Select(Parse)];

    /// <summary>Compiles <paramref name="programs"/> together, or says why that is not possible.</summary>
    /// <param name="generator">Where the generators are instead of in ours.</param>
    public static CompilationOutcome Compile(IReadOnlyList<ProgramSource> programs, Variant variant, Assembly? generator = null)
    {
        SyntaxTree[] trees = [.. variant.IsRestorable ? RestorableSupport.For(programs) : s_shared, .. programs.Select(Parse), Parse(EntrySource.For(programs))];
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: variant.Optimization,
            checkOverflow: programs.Any(program => program.ChecksOverflow),
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        Compilation compilation = CSharpCompilation.Create($"Programs.{variant.Name}", trees, References, options);

        var generated = ImmutableHashSet<SyntaxTree>.Empty;
        ImmutableArray<Diagnostic> generatorDiagnostics = [];
        if (variant.Generators)
        {
            Driver(variant.Rewrite, ParseOptions, generator).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out generatorDiagnostics);
            generated = [.. updated.SyntaxTrees.Except(compilation.SyntaxTrees)];
            compilation = updated;
        }

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var problems = generatorDiagnostics.Concat(emitted.Diagnostics).Where(d => IsProblem(d, generated)).ToList();
        return problems.Count == 0
            ? new CompilationOutcome(new ProgramImage(image.ToArray(), symbols.ToArray()), null)
            : new CompilationOutcome(null, Describe(problems, generated, variant));
    }

    public static GeneratorDriver Driver(bool rewrite, CSharpParseOptions options, Assembly? generator = null) =>
        CSharpGeneratorDriver.Create(Generators(generator ?? Assembly.Load("Coroutines.Generator")), parseOptions: options, optionsProvider: new RewriteOption(rewrite));

    /// <summary>What the generator says of the bodies in a program that it leaves to the compiler.</summary>
    public static IReadOnlyList<string> Fallbacks(ProgramSource program)
    {
        var model = Models([program]).Single();
        return
        [
            .. from declaration in model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
               let fallback = FallbackProbe.Find(model.GetDeclaredSymbol(declaration)!, declaration, model, CancellationToken.None)
               where fallback is not null
               select fallback.Construct
        ];
    }

    /// <summary>What the programs mean, compiled together as they are written.</summary>
    public static IEnumerable<SemanticModel> Models(IEnumerable<ProgramSource> programs)
    {
        SyntaxTree[] trees = [.. programs.Select(Parse)];
        var compilation = CSharpCompilation.Create("Written", [.. s_shared, .. trees], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return trees.Select(tree => compilation.GetSemanticModel(tree));
    }

    /// <summary>A warning in generated code breaks the build of a user who treats warnings as errors.</summary>
    private static bool IsProblem(Diagnostic diagnostic, ImmutableHashSet<SyntaxTree> generated) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && (diagnostic.Location.SourceTree is not { } tree || generated.Contains(tree)));

    private static string Describe(List<Diagnostic> problems, ImmutableHashSet<SyntaxTree> generated, Variant variant)
    {
        var text = new StringBuilder($"{problems.Count} problem(s) when compiled as: {variant.Name}\n");
        foreach (var problem in problems.Take(10))
        {
            text.Append(problem).Append('\n');
            if (problem.Location.SourceTree is { } tree)
                AppendLines(text, tree, problem.Location.GetLineSpan().StartLinePosition.Line, around: generated.Contains(tree) ? 6 : 1);
        }

        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, SyntaxTree tree, int line, int around)
    {
        var lines = tree.GetText().Lines;
        text.Append($"    {tree.FilePath}\n");
        for (var i = Math.Max(0, line - around); i <= Math.Min(lines.Count - 1, line + around); i++)
            text.Append($"    {(i == line ? '>' : ' ')} {i + 1,5} {lines[i]}\n");
    }

    internal static SyntaxTree Parse(ProgramSource source) => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path, Encoding.UTF8);

    private static IEnumerable<ISourceGenerator> Generators(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.IsDefined(typeof(GeneratorAttribute)) && typeof(IIncrementalGenerator).IsAssignableFrom(type)
        select ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == framework);
        return [.. files.Append(typeof(Coroutine).Assembly.Location).Append(typeof(ProgramCompilation).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private sealed class RewriteOption(bool rewrite) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Global(rewrite);
        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;
        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Global(bool rewrite) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.CoroutinesRewrite" => rewrite ? "true" : "false",
                    "build_property.InterceptorsNamespaces" => InterceptorsNamespace,
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}

/// <summary>An assembly, or the reasons why there is none.</summary>
internal sealed record CompilationOutcome(ProgramImage? Image, string? Problems);

/// <summary>An assembly with its symbols: exceptions tell lines.</summary>
internal sealed record ProgramImage(byte[] Code, byte[] Symbols);
