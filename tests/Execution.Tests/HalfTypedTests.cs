using System.Collections.Immutable;
using System.Text;
using Coroutines.Analyzers.Rules;
using Coroutines.Generator.Binding;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Execution.Tests;

/// <summary>
/// A program cut off after any of its tokens: no exception, no hang, only the errors that C# has without us, and nothing that a rule says beside one.
/// Outside of the whole gate after a few of its tokens.
/// </summary>
public sealed class HalfTypedTests
{
    private const int CutPrograms = 50;
    private const int CutsInFastRun = 8;

    /// <summary>Much more than it takes: nothing but a hang needs so long.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    // its references are bound once for all cuts
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "HalfTyped",
        ProgramCatalog.Shared.Select(program => Parse(program.Text, program.Path)),
        ProgramCompilation.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What every cut has, too, as if nothing stood before it.</summary>
    private static readonly HashSet<string> s_alwaysGenerated = [.. Generate(s_empty).SyntaxTrees.Select(tree => tree.ToString())];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules =
    [
        .. typeof(NeverAwaitedAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
    ];

    public static TheoryData<string> Programs => [.. ProgramCatalog.All.Where((_, index) => index % Math.Max(1, ProgramCatalog.All.Count / CutPrograms) == 0).Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Only_the_errors_of_CSharp_are_reported(string id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        var program = ProgramCatalog.Find(id);
        int[] cuts = [.. Parse(program.Text, program.Path).GetRoot(limit.Token).DescendantTokens().Select(token => token.Span.End).Distinct()];
        var first = cuts.Length / 3;
        int[] few = [.. Enumerable.Range(0, CutsInFastRun).Select(i => cuts[first + (((id.Length * 7) + (i * 31)) % (cuts.Length - first))]).Distinct().Order()];

        cuts = SlowTests.AreRun ? cuts : few;
        var found = await Task.WhenAll(cuts.Chunk((cuts.Length + 1) / 2).Select(half => Task.Run(() => CheckAll(program, half, limit.Token), limit.Token)));
        AssertNone(found.SelectMany(problems => problems));
    }

    /// <summary>Places where code that is no longer there, or not yet, was once mistaken for ours.</summary>
    [Theory]
    [InlineData("Names/MembersOfGeneratedNames", "class Derived : Base")]
    [InlineData("Names/MembersOfGeneratedNames", "public string Take__Start(int n) => $\" mine {n}\";")]
    [InlineData("Dispatch/InterfaceDefaults", "async Coroutine<string> IGreeter.Word() => await Value(\"good day \")")]
    public async Task Only_the_errors_of_CSharp_are_reported_behind(string id, string last)
    {
        var program = ProgramCatalog.Find(id);
        AssertNone(await CheckAll(program, [program.Text.IndexOf(last, StringComparison.Ordinal) + last.Length], TestContext.Current.CancellationToken));
    }

    private static void AssertNone(IEnumerable<string> problems) => Assert.True(!problems.Any(), string.Join("\n\n", problems.Take(5)));

    /// <summary>As in an editor, each run of the generator begins with what the last one remembered.</summary>
    private static async Task<List<string>> CheckAll(ProgramSource program, IEnumerable<int> cuts, CancellationToken token)
    {
        var found = new List<string>();
        var driver = ProgramCompilation.Driver(rewrite: true, ProgramCompilation.ParseOptions);
        foreach (var cut in cuts)
        {
            var tree = Parse(program.Text[..cut], program.Path);
            var written = s_empty.AddSyntaxTrees(tree);
            driver = driver.RunGeneratorsAndUpdateCompilation(written, out var generated, out var problems, token);
            var errors = Errors(written, token);
            string[] told =
            [
                .. problems.Select(problem => problem.ToString()),
                .. ErrorsOfOwnTrees(generated, token).Select(error => error.ToString()).Except(errors.Select(error => error.ToString())),
                .. (await Rules(written, token)).Where(rule => errors.Any(error => IsBeside(rule, error))).Select(rule => rule.ToString()),
                .. Faults(written.GetSemanticModel(tree), token),
            ];
            if (told.Length > 0)
                found.Add($"{program.Id} cut after: {program.Text[Math.Max(0, cut - 120)..cut]}\n{string.Join("\n", told)}");
        }

        return found;
    }

    /// <summary>What CORO007 asks, of bodies with errors too.</summary>
    private static IEnumerable<string> Faults(SemanticModel model, CancellationToken token) =>
        from method in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>()
        let fallback = FallbackProbe.Find(model.GetDeclaredSymbol(method, token)!, method, model, token)
        where fallback?.Construct.StartsWith(ProgramCompilation.Fault, StringComparison.Ordinal) == true
        select fallback.Construct;

    private static async Task<ImmutableArray<Diagnostic>> Rules(Compilation compilation, CancellationToken token)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (error, _, _) => failure ??= error, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var said = await compilation.WithAnalyzers(s_rules, options).GetAnalyzerDiagnosticsAsync(token);
        return failure is null ? said : throw new InvalidOperationException("a rule failed", failure);
    }

    /// <summary>In a statement that C# cannot read to its end, or at an error's own place.</summary>
    private static bool IsBeside(Diagnostic rule, Diagnostic error) =>
        rule.Location is { SourceTree: { } tree, SourceSpan: var span }
        && (tree.GetRoot().FindNode(span).FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.GetDiagnostics().Any(problem => problem.Severity == DiagnosticSeverity.Error)
            || (error.Location.SourceTree == tree && error.Location.SourceSpan.IntersectsWith(span)));

    private static List<Diagnostic> Errors(Compilation compilation, CancellationToken token) =>
        [.. compilation.GetDiagnostics(token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>To bind what all cuts have in common, again and again, would take longer than all else.</summary>
    private static IEnumerable<Diagnostic> ErrorsOfOwnTrees(Compilation generated, CancellationToken token) =>
        generated.SyntaxTrees.Where(tree => !s_alwaysGenerated.Contains(tree.ToString()))
            .SelectMany(tree => generated.GetSemanticModel(tree).GetDiagnostics(cancellationToken: token))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Compilation Generate(Compilation written)
    {
        ProgramCompilation.Driver(rewrite: true, ProgramCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(written, out var generated, out _);
        return generated;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ProgramCompilation.ParseOptions, path, Encoding.UTF8);
}
