namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A span of the user's file, lines and characters counted from 1.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartCharacter, int EndLine, int EndCharacter)
{
    /// <summary>C# maps no column behind it.</summary>
    private const int LastColumn = 65536;

    /// <summary>What makes the text behind it stand for the span; null where C# has no way to say it.</summary>
    /// <param name="column">Where the text begins.</param>
    public string? Directive(int column) => Path.Length > 0 && EndCharacter <= LastColumn && StartCharacter <= LastColumn
        ? $"#line ({StartLine}, {StartCharacter}) - ({EndLine}, {EndCharacter}){(column == 0 ? "" : $" {column}")} \"{Path}\""
        : null;
}
