using System.Text.RegularExpressions;
using Documentation.Tests.Pages;
using Documentation.Tests.Programs;

namespace Documentation.Tests;

/// <summary>Every program of every page compiles without a warning, except for what its lines name, and prints what stands behind it.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> Programs => [.. PageProgram.All.Select(static program => program.Place)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_does_what_the_page_says(string place)
    {
        var difference = await PageCheck.DifferenceAsync(PageProgram.All.Single(program => program.Place == place), TestContext.Current.CancellationToken);

        Assert.True(difference is null, difference);
    }

    [Fact]
    public async Task Quoted_messages_are_those_of_the_rules()
    {
        foreach (var page in PageProgram.All.GroupBy(static program => program.Blocks[0].Page))
        {
            var quoted = Message().Matches(RepositoryFile.Read(page.Key)).Select(static match => match.Value).ToList();
            if (quoted.Count == 0)
                continue;
            var said = new HashSet<string>();
            foreach (var program in page.Where(static program => program.Blocks.Any(static block => block.Text.Contains("// CORO", StringComparison.Ordinal))))
                said.UnionWith((await ProgramCompiler.CompileAsync(program, TestContext.Current.CancellationToken)).Diagnostics.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}"));

            Assert.All(quoted, message => Assert.Contains(message, said));
        }
    }

    [Theory]
    [InlineData("Console.WriteLine(1);", "1", null)]
    [InlineData("Console.WriteLine(1);", "2", "and prints:\n1")]
    [InlineData("Console.WriteLine(1);", null, "and prints:\n1")]
    [InlineData("Console.WriteLine(Missing);", "1", "error CS0103")]
    [InlineData("Console.WriteLine(Missing);   // CS0103", null, null)]
    [InlineData("Console.WriteLine(1);   // CS0103", "1", "should have the diagnostics: Program.cs(1): CS0103")]
    [InlineData("var unused = 1;", null, "warning CS0219")]
    [InlineData("Coroutines.Coroutine.Yield();   // CORO002", null, null)]
    public async Task Difference_is_noticed(string code, string? output, string? difference)
    {
        var page = $"```csharp\n{code}\n```\n" + (output is null ? "" : $"```text\n{output}\n```\n");
        var found = await PageCheck.DifferenceAsync(PageProgram.Of(MarkdownPages.Parse("page.md", page)).Single(), TestContext.Current.CancellationToken);

        if (difference is null)
            Assert.Null(found);
        else
            Assert.Contains(difference, found);
    }

    /// <summary>Of a rule, as the compiler says it: <c>CORO002: The coroutine that ...</c>.</summary>
    [GeneratedRegex("(?<=^[^#\n]*)CORO[0-9]{3}: [^`\n]*", RegexOptions.Multiline)]
    private static partial Regex Message();
}
