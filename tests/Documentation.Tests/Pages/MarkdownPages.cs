using System.Text.RegularExpressions;

namespace Documentation.Tests.Pages;

/// <summary>The pages that people read, and the blocks in them.</summary>
internal static partial class MarkdownPages
{
    /// <summary>Paths in the repository, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFile.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(RepositoryFile.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<CodeBlock> Blocks { get; } = [.. All.SelectMany(BlocksOf)];

    public static IReadOnlyList<CodeBlock> BlocksOf(string page) => Parse(page, RepositoryFile.Read(page));

    public static IReadOnlyList<CodeBlock> Parse(string page, string text)
    {
        var blocks = new List<CodeBlock>();
        var lines = text.Split('\n');
        var section = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                section = lines[i];
            if (!Fence().IsMatch(lines[i]))
                continue;

            // a fence inside of a list would be seen by no other rule here
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                throw new FormatException($"{page}:{i + 1}: a fence must begin at the start of its line.");
            var end = Array.IndexOf(lines, "```", i + 1);
            if (end < 0)
                throw new FormatException($"{page}:{i + 1}: the block has no end.");
            var remark = i > 0 ? Remark().Match(lines[i - 1]).Groups[1].Value : "";
            blocks.Add(new CodeBlock(page, i + 1, lines[i][3..], string.Join('\n', lines[(i + 1)..end]), section, remark));
            i = end;
        }

        return blocks;
    }

    [GeneratedRegex(@"^\s*(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex("^<!-- code: (.*) -->$")]
    private static partial Regex Remark();
}
