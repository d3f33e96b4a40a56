using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>The README's table of figures is taken from <c>benchmarks/RESULTS.md</c>, all workloads of it. <c>UPDATE_DOCS=1</c> writes it anew.</summary>
public sealed partial class FiguresTests
{
    private const string Start = "<!-- figures: from benchmarks/RESULTS.md -->\n";
    private const string End = "<!-- end of figures -->\n";

    /// <summary>What .NET has for the work, where <c>Task</c> is not it.</summary>
    private static readonly string[] s_framework = ["Task", "Channel", "SemaphoreSlim", "C#'s iterator"];

    [Fact]
    public void Table_holds_the_figures_of_the_last_run()
    {
        var readme = RepositoryFile.Read("README.md");
        var from = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = readme.IndexOf(End, StringComparison.Ordinal);
        var expected = readme[..from] + Table(RepositoryFile.Read("benchmarks/RESULTS.md")) + readme[to..];
        if (RepositoryFile.IsUpdating)
            File.WriteAllText(Path.Combine(RepositoryFile.Root, "README.md"), expected);

        Assert.Equal(expected, RepositoryFile.Read("README.md"));
    }

    private static string Table(string results)
    {
        var table = new StringBuilder("| workload | coroutine | .NET | UniTask | C++20 | asyncio |\n|---|---|---|---|---|---|\n");
        foreach (Match section in Section().Matches(results))
        {
            var rows = section.Groups[3].Value.Split('\n').Where(static line => line.StartsWith('|')).Select(static line => line.Trim('|', ' ').Split(" | "))
                .Where(static row => row.Length > 2 && double.TryParse(row[1], CultureInfo.InvariantCulture, out _))
                .ToDictionary(static row => row[0].Trim(), static row => $"{Rounded(row[1])}{(row[2].Trim() is { Length: > 0 } bytes ? $", {Rounded(bytes)} B" : "")}");
            if (!rows.TryGetValue("coroutine, rewritten", out var ours))
                continue;
            var framework = s_framework.FirstOrDefault(rows.ContainsKey);
            table.Append($"| {section.Groups[1].Value}: {Operation().Replace(section.Groups[2].Value, ", per ")} | {ours} | {(framework is null ? "" : rows[framework] + (framework == "Task" ? "" : $" ({framework})"))} ")
                .Append($"| {rows.GetValueOrDefault("UniTask")} | {rows.GetValueOrDefault("C++20")} | {rows.GetValueOrDefault("Python asyncio")} |\n");
        }

        return table.ToString();
    }

    private static string Rounded(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture) is var value && value < 10 ? value.ToString("0.#", CultureInfo.InvariantCulture) : value.ToString("0", CultureInfo.InvariantCulture);

    [GeneratedRegex("; one operation is one ")]
    private static partial Regex Operation();

    [GeneratedRegex(@"^## (.*)\n\n(.*)\n\n((?:(?!## ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
