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
    private const int CutsInFastRun = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private static readonly SyntaxTree[] s_shared = [.. ProgramCatalog.Shared.Select(program => Parse(program.Text, program.Path))];

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
        int[] few = [.. Enumerable.Range(0, CutsInFastRun).Select(i => cuts[first + (((id.Length * 7) + (i * 31)) % (cuts.Length - first))])];

        // all rules take longer than all else, so they see few cuts always
        foreach (var cut in SlowTests.AreRun ? cuts : few)
            await Check(program, program.Text[..cut], few.Contains(cut), limit.Token);
    }

    /// <summary>Places where code that is no longer there, or not yet, was once mistaken for ours.</summary>
    [Theory]
    [InlineData("Names/MembersOfGeneratedNames", "class Derived : Base")]
    [InlineData("Names/MembersOfGeneratedNames", "public string Take__Start(int n) => $\" mine {n}\";")]
    [InlineData("Dispatch/InterfaceDefaults", "async Coroutine<string> IGreeter.Word() => await Value(\"good day \")")]
    public async Task Only_the_errors_of_CSharp_are_reported_behind(string id, string last)
    {
        var program = ProgramCatalog.Find(id);
        await Check(program, program.Text[..(program.Text.IndexOf(last, StringComparison.Ordinal) + last.Length)], withRules: true, TestContext.Current.CancellationToken);
    }

    private static async Task Check(ProgramSource program, string text, bool withRules, CancellationToken token)
    {
        var tree = Parse(text, program.Path);
        var written = CSharpCompilation.Create("HalfTyped", [.. s_shared, tree], ProgramCompilation.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        ProgramCompilation.Driver(rewrite: true, ProgramCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(written, out var generated, out var problems, token);

        var where = $"{program.Id} cut after: {text[^Math.Min(text.Length, 120)..]}";
        Assert.True(problems.IsEmpty, $"{where}\n{string.Join("\n", problems)}");
        var errors = Errors(written, token);
        var added = Errors(generated, token).Select(error => error.ToString()).Except(errors.Select(error => error.ToString())).ToList();
        Assert.True(added.Count == 0, $"{where}\n{string.Join("\n", added)}");

        if (withRules)
        {
            var beside = (await Rules(written, token)).Where(rule => errors.Any(error => IsBeside(rule, error))).ToList();
            Assert.True(beside.Count == 0, $"{where}\n{string.Join("\n", beside)}");
        }

        // what CORO007 asks
        var model = written.GetSemanticModel(tree);
        foreach (var method in (await tree.GetRootAsync(token)).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var fallback = FallbackProbe.Find(model.GetDeclaredSymbol(method, token)!, method, model, token);
            Assert.False(fallback is not null && fallback.Construct.StartsWith(ProgramCompilation.Fault, StringComparison.Ordinal), $"{where}\n{fallback?.Construct}");
        }
    }

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

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ProgramCompilation.ParseOptions, path, Encoding.UTF8);
}
