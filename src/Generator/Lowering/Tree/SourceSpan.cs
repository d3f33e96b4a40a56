namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A span of the user's file, lines and characters counted from 1.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartCharacter, int EndLine, int EndCharacter);
