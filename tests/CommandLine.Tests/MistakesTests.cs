using System.Text.RegularExpressions;
using Analyzers.Tests.Harness;

namespace CommandLine.Tests;

/// <summary>
/// The rules as people and build servers meet them. In the project <c>Mistakes</c> each mistake ends with a comment that names its rule, and
/// says "stays" where the rule has no fix.
/// </summary>
public sealed partial class MistakesTests : IDisposable
{
    private readonly UserProject _project = new("Mistakes");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Each_rule_has_its_mistake()
    {
        var pages = Directory.EnumerateFiles(RepositoryFile.PathOf("docs", "rules"), "CORO*.md").Select(static page => Path.GetFileNameWithoutExtension(page));
        Assert.Equal(pages.Order(), Marks("").Select(static mark => mark.Split(' ')[^1]).Order());
    }

    [Fact]
    public async Task Build_shows_each_mistake_at_its_line()
    {
        var (exitCode, output) = await _project.DotnetAsync("build", "-v", "quiet");

        Assert.Equal(Marks(""), Reports(output));
        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public async Task Format_repairs_them_and_the_program_runs()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1", "takes a minute");
        // what a fix makes of a coroutine may be what another rule speaks of
        for (var times = 0; times < 2; times++)
        {
            var format = await _project.DotnetAsync("format", "analyzers");
            Assert.Equal(0, format.ExitCode);
        }

        var build = await _project.DotnetAsync("build", "-v", "quiet");
        Assert.Equal(Marks(" stays"), Reports(build.Output));
        Assert.Equal(0, build.ExitCode);

        var run = await _project.DotnetAsync("run", "--no-build");
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_project.Source, "Output.txt"), TestContext.Current.CancellationToken), run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(0, run.ExitCode);
    }

    // File.cs(line): CORO001
    private IEnumerable<string> Marks(string after) =>
        Directory.EnumerateFiles(_project.Source, "*.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Mark: Mark().Match(line), Place: $"{Path.GetFileName(file)}({index + 1})")))
            .Where(line => line.Mark.Success && line.Mark.Value.EndsWith(after, StringComparison.Ordinal))
            .Select(static line => $"{line.Place}: {line.Mark.Groups[1].Value}")
            .Order(StringComparer.Ordinal);

    // What the compiler and other analyzers say counts, too: there is nothing.
    private static IEnumerable<string> Reports(string output) =>
        Report().Matches(output).Select(static report => $"{Path.GetFileName(report.Groups[1].Value)}({report.Groups[2].Value}): {report.Groups[3].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("// (CORO\\d+)( stays)?$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(.*)\((\d+),\d+\): (?:error|warning) (\w+):", RegexOptions.Multiline)]
    private static partial Regex Report();
}
