using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Coroutines;
using Coroutines.Analyzers;
using Coroutines.Generator;
using Documentation.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Documentation.Tests.Programs;

/// <summary>Compiles a page's program in memory as a user's project does: with the generator, the analyzers and all warnings.</summary>
internal static class ProgramCompiler
{
    private static readonly CSharpParseOptions s_parse = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
        .WithFeatures([new("InterceptorsNamespaces", "Coroutines.Generated")]);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) is var folder && (folder == FolderOf<object>() || folder == FolderOf<Microsoft.AspNetCore.Builder.WebApplication>()))
            .Append(typeof(Coroutine).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(RuleIds).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The program's compilation, with what was generated for it, and what the compiler and the analyzers say.</summary>
    public static async Task<(Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics)> CompileAsync(PageProgram program, CancellationToken token)
    {
        var trees = Surroundings.Files(program).Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Name, Encoding.UTF8, token)).ToList();
        if (!program.IsOnRealTime)
            trees = [.. trees.Select(VirtualClock.Rewrite).Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(token), s_parse, tree.FilePath, Encoding.UTF8))];
        var options = new CSharpCompilationOptions(
            trees.Any(HasEntryPoint) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        var written = CSharpCompilation.Create("Page" + Guid.NewGuid().ToString("N"), trees, s_references, options);

        CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: s_parse, optionsProvider: new NoOptions())
            .RunGeneratorsAndUpdateCompilation(written, out var compilation, out var generator, token);
        var analyzed = compilation.WithAnalyzers(s_analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new NoOptions()), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
        return (compilation, [.. generator, .. await analyzed.GetAllDiagnosticsAsync(token)]);
    }

    private static string FolderOf<T>() => Path.GetDirectoryName(typeof(T).Assembly.Location)!;

    private static bool HasEntryPoint(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().Any(static node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.Text: "Main" });

    /// <summary>A project that sets nothing.</summary>
    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Nothing();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Nothing : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
