namespace Coroutines.Images;

/// <summary>The items of a collection of this library, as a value in its record.</summary>
internal static class ImageItems
{
    internal const string TypeName = "items";

    private static readonly object s_shape = new();

    internal static ImageValue Save<T>(ImageSaver saver, string name, IEnumerable<T> items)
    {
        var record = new ImageRecord(saver.Shape(s_shape, 0, static (_, _) => new ImageShape(TypeName))) { Items = [] };
        foreach (var item in items)
            record.Items.Add(saver.ValueOf(item, name));
        return ImageValue.Of(record);
    }

    internal static void Load<T>(ImageLoader loader, string name, ImageValue saved, Action<T> add)
    {
        if (saved.Content is not ImageRecord { Items: { } items, Shape.Type: TypeName })
            throw loader.Damaged($"'{name}' has no items");
        foreach (var item in items)
            add(loader.ValueOf<T>(item, name));
    }
}
