namespace Documentation.Tests.Pages;

/// <summary>A program of a page: a block, those that continue it, and the output that is shown behind the last of them.</summary>
internal sealed record PageProgram(IReadOnlyList<CodeBlock> Blocks, string? Output)
{
    public string Place => Blocks[0].Place;

    public bool IsOnRealTime => Blocks.Any(static block => block.IsOnRealTime);

    /// <summary>All programs, without the blocks that another test looks at.</summary>
    public static IReadOnlyList<PageProgram> All { get; } =
        [.. MarkdownPages.Blocks.GroupBy(static block => block.Page).SelectMany(static page => Of([.. page.Where(static block => CheckedElsewhere.By(block) is null)]))];

    public static IReadOnlyList<PageProgram> Of(IReadOnlyList<CodeBlock> blocks)
    {
        var programs = new List<PageProgram>();
        foreach (var block in blocks)
        {
            var last = programs.LastOrDefault();
            if (block.IsOutput && last is { Output: null })
                programs[^1] = last with { Output = block.Text };
            else if (block.IsOutput)
                throw new FormatException($"{block.Place}: output of no program.");
            else if (block.IsCode && block.ContinuesProgram)
                programs[^1] = Continued(last, block);
            else if (block.IsCode)
                programs.Add(new PageProgram([block], null));
        }

        return programs;
    }

    private static PageProgram Continued(PageProgram? program, CodeBlock block) =>
        program is { Output: null }
            ? program with { Blocks = [.. program.Blocks, block] }
            : throw new FormatException($"{block.Place}: no program that it could continue.");
}
