using Coroutines.Generator.Binding;
using Coroutines.Generator.Helpers;
using Coroutines.Shared;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Incrementality;

/// <summary>The rules of a build learn from the generator what it left to the compiler, as long as they look at the same project.</summary>
public class KnownFallbacksTests
{
    private const string Other = "static class Other { public static int Value() => 1; }";

    // One for each test: what is known hangs on the syntax trees, and tests come in any order.
    private readonly TestProject _project = TestProject.Of(
        ("Program.cs", """
            using Coroutines;
            public partial class Program
            {
                [Coroutine] public async Coroutine<int> Left() { await Coroutine.Yield(); return Hidden.Value; }
                [Coroutine] public async Coroutine<int> Rewritten() { await Coroutine.Yield(); return Other.Value(); }
            }
            file static class Hidden { public static int Value; }
            """),
        ("Other.cs", Other));

    [Fact]
    public void WithWhatWasGenerated() => AssertKnown(Generated());

    [Fact]
    public void WithWhatAnotherGeneratorAdds() => AssertKnown(Generated().AddSyntaxTrees(Parse("static class Added;", "Added.g.cs")));

    [Fact]
    public void AfterAnEditOfAnotherFilesBody() => AssertKnown(Edited(Other.Replace("=> 1", "=> 2")));

    [Fact]
    public void NotAfterAnEditOfADeclaration() => Assert.Null(Ask(Edited(Other.Replace("int Value", "long Value")), "Left"));

    [Fact]
    public void NotAfterAnEditOfTheFile()
    {
        var compilation = Generated();
        var tree = compilation.SyntaxTrees[0];
        Assert.Null(Ask(compilation.ReplaceSyntaxTree(tree, Parse(tree.ToString() + " ", tree.FilePath)), "Left"));
    }

    [Fact]
    public void NotWithoutAReference()
    {
        var compilation = Generated();
        Assert.Null(Ask(compilation.RemoveReferences(compilation.References.Last()), "Left"));
    }

    [Fact]
    public void NotWhereNoGeneratorRan() => Assert.Null(Ask(_project.With(("New.cs", "class New;")).Compilation, "Left"));

    private static void AssertKnown(CSharpCompilation compilation)
    {
        Assert.Equal(UnsupportedConstructs.FileLocalType, Ask(compilation, "Left"));
        Assert.Equal("", Ask(compilation, "Rewritten"));
    }

    /// <summary>The construct, an empty text where there is none, or null where nothing is known.</summary>
    private static string? Ask(CSharpCompilation compilation, string method)
    {
        var declaration = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(found => found.Identifier.Text == method);
        return KnownFallbacks.TryGet(declaration, compilation, out var fallback) ? fallback?.Construct ?? "" : null;
    }

    private CSharpCompilation Generated() => (CSharpCompilation)_project.Generate().Compilation;

    private CSharpCompilation Edited(string other)
    {
        var compilation = Generated();
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Parse(other, "Other.cs"));
    }

    private SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, _project.ParseOptions, path);
}
