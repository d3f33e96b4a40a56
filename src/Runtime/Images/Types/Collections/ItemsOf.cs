using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The items of a record, as elements of some type.</summary>
internal static class ItemsOf
{
    internal const string Item = "an item";
    internal const string Comparer = "comparer";

    internal static List<ImageValue> Of(ImageLoader loader, ImageRecord record) => record.Items ?? throw loader.Damaged($"{record} has no items");

    internal static List<ImageValue> Save<T>(ImageSaver saver, ReadOnlySpan<T> elements)
    {
        var items = new List<ImageValue>(elements.Length);
        foreach (var each in elements)
            items.Add(saver.ValueOf(each, Item));
        return items;
    }

    internal static void Load<T>(ImageLoader loader, List<ImageValue> items, Span<T> elements)
    {
        for (var i = 0; i < elements.Length; i++)
            elements[i] = loader.ValueOf<T>(items[i], Item);
    }

    /// <summary>A comparer, which is null in an image where it is the one that a collection has by itself.</summary>
    internal static void SaveComparer<TComparer>(ImageSaver saver, ImageRecord record, TComparer comparer, TComparer byItself)
        where TComparer : class
    {
        var members = saver.Begin(record, null);
        members.Put(Comparer, Comparer, ReferenceEquals(comparer, byItself) ? ImageValue.Null : saver.Reference(comparer, Comparer));
        saver.End(members);
    }

    internal static TComparer? LoadComparer<TComparer>(ImageLoader loader, ImageRecord record)
        where TComparer : class => loader.Peek(record, Comparer) is { Kind: not ImageKind.Null } saved ? loader.ObjectAt<TComparer>(saved) : null;
}
