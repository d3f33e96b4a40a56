using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Sets: they ask their items for hash codes, or compare them.</summary>
/// <param name="name">The type's name.</param>
/// <param name="byItself">The comparer that a set has that was given none.</param>
/// <param name="make">An empty one.</param>
/// <param name="comparerOf">Its comparer.</param>
/// <param name="settle">After the items have been added.</param>
internal sealed class SetType<T, TItem, TComparer>(string name, TComparer byItself, Func<TComparer?, T> make, Func<T, TComparer> comparerOf, Action<T>? settle = null) : ImageType<T>(name)
    where T : class, ISet<TItem>
    where TComparer : class
{
    internal override bool IsFilledLast => true;

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var set = (T)value;
        ItemsOf.SaveComparer(saver, record, comparerOf(set), byItself);
        record.Items = new List<ImageValue>(set.Count);
        foreach (var each in set)
            record.Items.Add(saver.ValueOf(each, ItemsOf.Item));
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => make(ItemsOf.LoadComparer<TComparer>(loader, record));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var set = (T)value;
        set.Clear();
        foreach (var each in ItemsOf.Of(loader, record))
            set.Add(loader.ValueOf<TItem>(each, ItemsOf.Item));
        settle?.Invoke(set);
    }

    internal override bool IsIntact(ImageRecord record, object value)
    {
        var set = (T)value;
        return set.Count == record.Items!.Count && set.All(set.Contains);
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
