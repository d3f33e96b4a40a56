using System.Text.RegularExpressions;
using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>What a page links to in this repository exists: the file, and the heading.</summary>
public sealed partial class LinksTests
{
    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.Empty(
            from page in MarkdownPages.All
            from Match link in Link().Matches(Fences().Replace(RepositoryFile.Read(page), ""))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Exists(page, target)
            select $"{page}: {target}");

    private static bool Exists(string page, string target)
    {
        var (file, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var path = file == "" ? Path.Combine(RepositoryFile.Root, page) : Path.Combine(RepositoryFile.Root, Path.GetDirectoryName(page)!, file);
        return (File.Exists(path) || Directory.Exists(path)) && (heading == "" || File.ReadLines(path).Any(line => line.StartsWith('#') && Anchor(line) == heading));
    }

    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
