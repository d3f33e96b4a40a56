using System.Text;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Execution.Tests;

/// <summary>Generated code gives no warning, whatever a user's project is set to.</summary>
public sealed class WarningTests
{
    // The oracle sees the warnings of ordinary settings.
    public static TheoryData<UserSettings> Settings => [.. SlowTests.AreRun ? UserSettings.All : [UserSettings.Unusual]];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Generated_code_gives_no_warning(UserSettings settings)
    {
        var token = TestContext.Current.CancellationToken;
        var sources = ProgramCatalog.Shared.Concat(ProgramCatalog.All).ToList();
        var programs = sources.Select(program => CSharpSyntaxTree.ParseText(program.Text, settings.ParseOptions, program.Path, Encoding.UTF8, token)).ToList();
        var written = CSharpCompilation.Create("Programs", programs, ProgramCompilation.References, settings.CompilationOptions);

        // Only a program that says so drops out, and only where C# itself refuses it.
        var broken = written.GetDiagnostics(token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().ToHashSet();
        Assert.Equal(sources.Where(program => !settings.Allows(program)).Select(program => program.Path), programs.Where(broken.Contains).Select(tree => tree.FilePath));
        var compilation = written.RemoveSyntaxTrees(broken);

        ProgramCompilation.Driver(rewrite: true, settings.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var problems, token);
        Assert.True(updated.SyntaxTrees.Count() > compilation.SyntaxTrees.Length);
        var warnings = updated.GetDiagnostics(token).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info && diagnostic.Location.SourceTree is { } tree && !compilation.ContainsSyntaxTree(tree));
        Assert.Empty(problems.Concat(warnings).Select(Describe).Take(40));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[span.StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic} in {Path.GetFileName(span.Path)}: {line}";
    }
}
