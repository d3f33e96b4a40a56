namespace Coroutines.Images;

/// <summary>
/// What many records have in common: the type, and the names and types of the members, in the order of the values. For a frame, also where it stands.
/// </summary>
/// <param name="type">The type's name, or the coroutine's.</param>
/// <param name="point">Where a frame stands; null for anything else.</param>
internal sealed class ImageShape(string type, ImagePoint? point = null)
{
    internal string Type => type;

    internal ImagePoint? Point => point;

    /// <summary>The members' names, each once.</summary>
    internal List<string> Names { get; } = [];

    /// <summary>The names of the members' declared types, beside their names.</summary>
    internal List<string> Types { get; } = [];

    /// <summary>Short, whatever stands in the image: many shapes may have the same long text.</summary>
    public override string ToString() => point is null ? BadImage.Short(type) : $"{BadImage.Short(type)} at {point}";
}
