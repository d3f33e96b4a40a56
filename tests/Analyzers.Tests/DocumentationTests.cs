using System.Text.RegularExpressions;
using Analyzers.Tests.Harness;
using Coroutines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests;

/// <summary>The code that a page tells people to copy compiles.</summary>
public partial class DocumentationTests
{
    [Theory]
    [InlineData("hosting.md", 2)]
    public void Code_of_a_page_compiles(string page, int blocks)
    {
        var token = TestContext.Current.CancellationToken;
        var code = Block().Matches(RepositoryFile.Read("docs", page)).Select(static match => match.Groups[1].Value).ToList();
        Assert.Equal(blocks, code.Count);

        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using Coroutines; global using Coroutines.Testing;";
        var trees = code.Prepend(Usings).Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: token));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Coroutine).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        var compilation = CSharpCompilation.Create("Page", trees, references, options);

        Assert.Empty(compilation.GetDiagnostics(token).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
