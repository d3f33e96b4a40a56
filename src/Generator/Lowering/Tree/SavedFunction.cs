namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A lambda of a restorable body, from which images can make its delegate anew: it stands in a method of its own.</summary>
/// <param name="type">The delegate's type.</param>
/// <param name="imageName">What images call it, without type arguments.</param>
internal sealed class SavedFunction(string type, string imageName)
{
    public string Type { get; } = type;

    public string ImageName { get; } = imageName;

    /// <summary>Whether it names the instance of the method.</summary>
    public bool UsesThis { get; init; }

    /// <summary>What holds where it stands, because of the source; null for the project's own setting.</summary>
    public bool? IsChecked { get; init; }

    public SourceSpan? Span { get; init; }
}

/// <summary>Where the text of such a lambda begins. Its parts stay among those of the snippet, for the passes.</summary>
internal sealed record SavedFunctionPart(SavedFunction Function) : Part;

/// <summary>Where it ends.</summary>
internal sealed record EndOfSavedFunctionPart : Part;
