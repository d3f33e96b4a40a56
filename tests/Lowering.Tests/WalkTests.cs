using System.Text.RegularExpressions;
using Coroutines.Generator.Lowering;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>
/// The walk of one method through the passes in <c>docs/architecture.md</c>: behind <c>&lt;!-- walk: spill --&gt;</c> stands what that pass made of it.
/// <c>UPDATE_DOCS=1</c> writes it anew.
/// </summary>
public partial class WalkTests
{
    private static readonly string s_page = FindPage();

    private static readonly Dictionary<string, Func<Subject, string>> s_steps = new()
    {
        ["bind"] = static subject => TreePrinter.Print(subject.Bind()),
        ["desugar"] = static subject => TreePrinter.Print(subject.Desugar()),
        ["handlers"] = static subject => TreePrinter.Print(subject.MoveHandlers()),
        ["spill"] = static subject => TreePrinter.Print(subject.Spill()),
        ["flatten"] = static subject => InstrPrinter.Print(subject.Flatten()),
        ["liveness"] = static subject => InstrPrinter.Saved(subject.Analyze()),
        ["emit"] = Emitted,
    };

    public static TheoryData<string> Steps => [.. s_steps.Keys];

    [Fact]
    public void Page_shows_every_pass_in_order() =>
        Assert.Equal([.. s_steps.Keys.Prepend("source")], Block().Matches(File.ReadAllText(s_page)).Select(static match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Page_shows_what_the_pass_makes(string step)
    {
        var blocks = Block().Matches(File.ReadAllText(s_page)).ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2]);
        var made = s_steps[step](Subject.Of(blocks["source"].Value));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            var text = File.ReadAllText(s_page);
            File.WriteAllText(s_page, text[..blocks[step].Index] + made + "\n" + text[(blocks[step].Index + blocks[step].Length)..]);
            return;
        }

        Text.AssertEqual(made, blocks[step].Value.Trim());
    }

    /// <summary>The body as it is generated, without the directives that lead a debugger to the user's lines.</summary>
    private static string Emitted(Subject subject)
    {
        var lines = MethodLowering.Lower(subject.Context.Method, subject.Declaration, subject.Model, TestContext.Current.CancellationToken).Source.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, static line => line.Contains("M__Frame? M__Run(", StringComparison.Ordinal));
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var end = Array.IndexOf(lines, new string(' ', indent) + "}", start);
        return string.Join('\n', lines[start..(end + 1)].Where(static line => line.TrimStart() is not "" and not ['#', ..]).Select(line => line[Math.Min(indent, line.Length - line.TrimStart().Length)..]));
    }

    private static string FindPage()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Coroutines.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException($"No Coroutines.sln above {AppContext.BaseDirectory}.");
        return Path.Combine(directory.FullName, "docs", "architecture.md");
    }

    [GeneratedRegex("^<!-- walk: (.*) -->\n(?:<!--.*\n)?```[a-z]+\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
