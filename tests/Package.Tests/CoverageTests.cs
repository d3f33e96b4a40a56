using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A coverage tool counts the lines that ran in machines, and nothing that is generated. Braces stand in the compiler's version only, which did not run.</summary>
public sealed class CoverageTests(LocalFeed feed)
{
    private const string Settings = "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration";

    [Fact]
    public async Task A_line_is_hit_when_its_machine_ran()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed, alsoOrdinarySources: true).With("Covered");
        await user.DotnetAsync(
            "test", "-m:1", "--collect:XPlat Code Coverage", "--results-directory", "results",
            "--", $"{Settings}.IncludeTestAssembly=true", $"{Settings}.Exclude=[*]Covered.PricesTests");

        var report = XDocument.Load(Assert.Single(Directory.GetFiles(Path.Combine(user.Folder, "results"), "coverage.cobertura.xml", SearchOption.AllDirectories)));
        var classes = report.Descendants("class").ToList();
        Assert.Equal(["Prices.cs"], classes.Select(static each => Path.GetFileName(each.Attribute("filename")!.Value)).Distinct());

        // As tools that read the report do: a line is hit when it is in any of the methods around it.
        var hits = classes.SelectMany(static each => each.Element("lines")!.Elements())
            .GroupBy(static line => (int)line.Attribute("number")!, static line => (int)line.Attribute("hits")!)
            .ToDictionary(static line => line.Key, static line => line.Max());
        var source = File.ReadAllLines(Path.Combine(user.Folder, "Prices.cs"));
        Assert.All(Marked("// run"), line => Assert.True(hits[line] > 0, $"line {line} is not hit"));
        Assert.All(Marked("// not run"), line => Assert.Equal(0, hits[line]));

        // The report's own sum counts each line once.
        var lines = report.Root!;
        Assert.Equal(hits.Count, (int)lines.Attribute("lines-valid")!);
        Assert.Equal(hits.Values.Count(static count => count > 0), (int)lines.Attribute("lines-covered")!);

        int[] Marked(string mark) => [.. source.Index().Where(line => line.Item.EndsWith($"; {mark}", StringComparison.Ordinal)).Select(static line => line.Index + 1)];
    }
}
