using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests;

/// <summary>Nothing but the paths of the sources tells in which folder a project stood, and under <c>PathMap</c> not even they.</summary>
public sealed class SourceRootTests
{
    public static TheoryData<string> Sources => [.. Programs.All];

    [Theory]
    [MemberData(nameof(Sources))]
    public void OnlyPathsTellTheFolder(string source)
    {
        var (here, there) = (Generate(source, "/here/", []), Generate(source, "/over/there/", []));

        Assert.Contains(here, static text => text.Contains("/here/Program.cs", StringComparison.Ordinal));
        Assert.Equal(here, there.Select(static text => text.Replace("/over/there/", "/here/", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void UnderPathMapNothingDoes(string source)
    {
        var here = Generate(source, "/here/", [new("/here/", "/_/")]);

        Assert.Contains(here, static text => text.Contains("/_/Program.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(here, static text => text.Contains("/here/", StringComparison.Ordinal));
    }

    private static List<string> Generate(string source, string folder, KeyValuePair<string, string>[] map)
    {
        var project = TestProject.Of((folder + "Program.cs", Programs.Head + source));
        var options = project.Compilation.Options.WithSourceReferenceResolver(new SourceFileResolver([], null, [.. map]));
        var mapped = project with { Compilation = project.Compilation.WithOptions(options) };
        return [.. mapped.Generate().MethodSources.Select(static generated => generated.SourceText.ToString())];
    }
}
