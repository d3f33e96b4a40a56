namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A span of the user's file, from its first character to its last. Lines and characters are counted from 1.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartCharacter, int EndLine, int EndCharacter);
