using System.Reflection;
using System.Text;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

/// <summary>The rules' pages and their index say what the descriptors say. <c>UPDATE_DOCS=1</c> writes the index anew.</summary>
public class DocumentationTests
{
    public static TheoryData<string> Ids => [.. Rules.Select(static rule => rule.Id)];

    [Fact]
    public void Index_lists_every_rule()
    {
        var path = Path.Combine(Folder, "README.md");
        var text = File.ReadAllText(path);
        const string start = "<!-- table: made from the descriptors -->\n";
        const string end = "<!-- end of table -->\n";
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        var expected = text[..from] + Table() + text[to..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, text = expected);

        Assert.Equal(expected, text);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_opens_with_what_the_rule_is(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var fix = Fixable.Contains(id) ? "yes" : "no";

        Assert.StartsWith(
            $"# {id}: {rule.Title}\n\nDefault severity: {Severity(rule)} · Category: {rule.Category} · Code fix: {fix}\n\n## What it reports\n",
            page);
        Assert.Contains("\n## Why\n", page);
        Assert.Contains("\n## Example\n", page);
        Assert.Contains("\n## How to fix it\n", page);
        Assert.Contains($"\n## How to configure it\n\n`dotnet_diagnostic.{id}.severity = ", page);
        Assert.Contains("\n## When to suppress it\n", page);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() =>
        Assert.Equal(
            Rules.Select(static rule => rule.Id),
            Directory.EnumerateFiles(Folder, "CORO*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order());

    // RS2000 and its like see to the other columns.
    [Fact]
    public void Release_notes_are_the_titles() =>
        Assert.Equal(
            Rules.Select(static rule => $"{rule.Id}: {rule.Title}"),
            RepositoryFile.Read("src", "Analyzers", "AnalyzerReleases.Unshipped.md").Split('\n')
                .Where(static line => line.StartsWith("CORO", StringComparison.Ordinal))
                .Select(static line => line.Split(" | "))
                .Select(static columns => $"{columns[0]}: {columns[3]}"));

    private static string Folder => RepositoryFile.PathOf("docs", "rules");

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        InstancesIn<DiagnosticAnalyzer>(typeof(NeverAwaitedAnalyzer).Assembly)
            .Where(static analyzer => analyzer is not DiagnosticSuppressor)
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics);

    private static IEnumerable<DiagnosticDescriptor> Rules =>
        Descriptors
            .DistinctBy(static rule => rule.Id)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Fixable =>
        InstancesIn<CodeFixProvider>(typeof(NeverAwaitedFix).Assembly).SelectMany(static fix => fix.FixableDiagnosticIds);

    private static string Table()
    {
        var table = new StringBuilder("| Rule | Default | Category | Reports | Fix |\n|---|---|---|---|---|\n");
        foreach (var rule in Rules)
            table.Append($"| [{rule.Id}]({rule.Id}.md) | {Severity(rule)} | {rule.Category} | {rule.Title} | {(Fixable.Contains(rule.Id) ? "yes" : "no")} |\n");
        return table.ToString();
    }

    // A rule that is worse in some cases has two.
    private static string Severity(DiagnosticDescriptor rule) =>
        string.Join(" or ", Descriptors.Where(other => other.Id == rule.Id).OrderBy(static other => other.DefaultSeverity).Select(SeverityOf).Distinct());

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "none";

    private static IEnumerable<T> InstancesIn<T>(Assembly assembly) =>
        assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(static type => (T)Activator.CreateInstance(type)!);
}
