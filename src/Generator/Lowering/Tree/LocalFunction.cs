namespace Coroutines.Generator.Lowering.Tree;

/// <summary>
/// A local function of a flattened scope. One that captures nothing is written once; any other is written again inside each
/// statement that uses it, where it finds the display objects of that moment.
/// </summary>
internal sealed class LocalFunction(string name)
{
    public string Name { get; } = name;

    /// <summary>The whole declaration; set when all locals that it may capture are known.</summary>
    public Snippet Text { get; set; } = Snippet.Empty;

    /// <summary>Where the user wrote it; null where he did not write it so.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>Whether it names the instance of the method.</summary>
    public bool UsesThis { get; init; }

    public bool Captures => Text.ClosureScopes.Any();
}
