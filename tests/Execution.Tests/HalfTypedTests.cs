using System.Text;
using Coroutines.Generator.Binding;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests;

/// <summary>A program cut off after any of its tokens: no exception, no hang, and only the errors that C# has without us.</summary>
public sealed class HalfTypedTests
{
    private const int CutPrograms = 50;
    private const int CutsInFastRun = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private static readonly SyntaxTree[] s_shared = [.. ProgramCatalog.Shared.Select(program => Parse(program.Text, program.Path))];

    public static TheoryData<string> Programs => [.. ProgramCatalog.All.Where((_, index) => index % Math.Max(1, ProgramCatalog.All.Count / CutPrograms) == 0).Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Only_the_errors_of_CSharp_are_reported(string id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        var program = ProgramCatalog.Find(id);
        int[] cuts = [.. Parse(program.Text, program.Path).GetRoot(limit.Token).DescendantTokens().Select(token => token.Span.End).Distinct()];
        var first = cuts.Length / 3;
        int[] tried = SlowTests.AreRun ? cuts : [.. Enumerable.Range(0, CutsInFastRun).Select(i => cuts[first + (((id.Length * 7) + (i * 31)) % (cuts.Length - first))])];
        foreach (var cut in tried)
            Check(program, program.Text[..cut], limit.Token);
    }

    /// <summary>Places where code that is no longer there, or not yet, was once mistaken for ours.</summary>
    [Theory]
    [InlineData("Names/MembersOfGeneratedNames", "class Derived : Base")]
    [InlineData("Names/MembersOfGeneratedNames", "public string Take__Start(int n) => $\" mine {n}\";")]
    [InlineData("Dispatch/InterfaceDefaults", "async Coroutine<string> IGreeter.Word() => await Value(\"good day \")")]
    public void Only_the_errors_of_CSharp_are_reported_behind(string id, string last)
    {
        var program = ProgramCatalog.Find(id);
        Check(program, program.Text[..(program.Text.IndexOf(last, StringComparison.Ordinal) + last.Length)], TestContext.Current.CancellationToken);
    }

    private static void Check(ProgramSource program, string text, CancellationToken token)
    {
        var tree = Parse(text, program.Path);
        var written = CSharpCompilation.Create("HalfTyped", [.. s_shared, tree], ProgramCompilation.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        ProgramCompilation.Driver(rewrite: true, ProgramCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(written, out var generated, out var problems, token);

        var where = $"{program.Id} cut after: {text[^Math.Min(text.Length, 120)..]}";
        Assert.True(problems.IsEmpty, $"{where}\n{string.Join("\n", problems)}");
        var added = Errors(generated, token).Except(Errors(written, token)).ToList();
        Assert.True(added.Count == 0, $"{where}\n{string.Join("\n", added)}");

        // what CORO007 asks
        var model = written.GetSemanticModel(tree);
        foreach (var method in tree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var fallback = FallbackProbe.Find(model.GetDeclaredSymbol(method, token)!, method, model, token);
            Assert.False(fallback is not null && fallback.Construct.StartsWith(ProgramCompilation.Fault, StringComparison.Ordinal), $"{where}\n{fallback?.Construct}");
        }
    }

    private static IEnumerable<string> Errors(Compilation compilation, CancellationToken token) =>
        compilation.GetDiagnostics(token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ProgramCompilation.ParseOptions, path, Encoding.UTF8);
}
