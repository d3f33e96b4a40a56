using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>No block of code is left out.</summary>
public sealed class BlocksTests
{
    /// <summary>Blocks that are not C#, and not the output of a program. <c>pseudo</c> shows a shape, <c>python</c> stands beside C# that does the same.</summary>
    private static readonly string[] s_other = ["bash", "console", "ini", "pseudo", "python", "xml"];

    [Fact]
    public void Every_block_says_what_it_is() =>
        Assert.Empty(MarkdownPages.Blocks
            .Where(static block => !block.IsCode && !block.IsOutput && !s_other.Contains(block.Language))
            .Select(static block => $"{block.Place}: '{block.Language}'"));

    [Fact]
    public void Every_block_of_code_is_run_or_looked_at_by_another_test() =>
        Assert.Equal(
            MarkdownPages.Blocks.Where(static block => block.IsCode).Select(static block => block.Place),
            MarkdownPages.Blocks.Where(static block => block.IsCode && CheckedElsewhere.By(block) is not null)
                .Concat(PageProgram.All.SelectMany(static program => program.Blocks))
                .OrderBy(static block => MarkdownPages.All.ToList().IndexOf(block.Page)).ThenBy(static block => block.Line)
                .Select(static block => block.Place));

    [Fact]
    public void Every_remark_stands_above_a_block_and_is_known()
    {
        Assert.Empty(MarkdownPages.Blocks.Where(static block => block.UnknownRemarks.Any() || (block.Remark != "" && !block.IsCode)).Select(static block => block.Place));
        Assert.Equal(
            MarkdownPages.All.Sum(static page => RepositoryFile.Read(page).Split('\n').Count(static line => line.StartsWith("<!-- code:", StringComparison.Ordinal))),
            MarkdownPages.Blocks.Count(static block => block.Remark != ""));
    }

    [Fact]
    public void The_other_tests_exist()
    {
        var names = MarkdownPages.Blocks.Select(CheckedElsewhere.By).OfType<string>().Distinct();
        Assert.All(names, static name => Assert.True(File.Exists(Path.Combine(RepositoryFile.Root, "tests", name.Replace(".Tests.", ".Tests/", StringComparison.Ordinal) + ".cs")), name));
    }

    [Fact]
    public void Output_of_no_program_is_noticed() =>
        Assert.Contains("output of no program", Assert.Throws<FormatException>(static () => PageProgram.Of(MarkdownPages.Parse("page.md", "```text\nhello\n```"))).Message);

    [Fact]
    public void A_block_that_continues_nothing_is_noticed() =>
        Assert.Contains("could continue", Assert.Throws<FormatException>(
            static () => PageProgram.Of(MarkdownPages.Parse("page.md", "<!-- code: continues -->\n```csharp\nreturn;\n```"))).Message);

    [Fact]
    public void A_fence_in_a_list_is_noticed() =>
        Assert.Contains("start of its line", Assert.Throws<FormatException>(static () => MarkdownPages.Parse("page.md", "- like this\n  ```csharp\n  return;\n  ```")).Message);
}
