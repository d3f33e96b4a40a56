namespace Documentation.Tests.Pages;

/// <summary>Blocks of code that are not run, because another test looks at what they show.</summary>
internal static class CheckedElsewhere
{
    /// <summary>The test that compiles the block and compares what the rules, or the generator, say of it; null for a block that is run here.</summary>
    public static string? By(CodeBlock block) => block switch
    {
        { Page: "docs/limitations.md" } => "Analyzers.Tests.LimitationsTests",
        { Section: "## Example" } when block.Page.StartsWith("docs/rules/CORO", StringComparison.Ordinal) => "Analyzers.Tests.DocumentedExamplesTests",
        _ => null,
    };
}
