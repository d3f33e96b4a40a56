namespace Coroutines.Images;

/// <summary>An object of an image, or a struct's value in one: members by <see cref="Shape"/>, then items, for arrays and collections.</summary>
internal sealed class ImageRecord(ImageShape shape)
{
    internal ImageShape Shape => shape;

    /// <summary>The members' values, as many as the shape has names.</summary>
    internal ImageValue[] Values { get; set; } = [];

    /// <summary>The elements of a collection, in its order; null for what has none.</summary>
    internal List<ImageValue>? Items { get; set; }

    public override string ToString() => shape.ToString();
}
