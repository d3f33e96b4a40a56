using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Dictionaries: a key and its value are two items. They ask their keys for hash codes, or compare them.</summary>
/// <param name="name">The type's name.</param>
/// <param name="byItself">The comparer that a dictionary has that was given none.</param>
/// <param name="make">An empty one.</param>
/// <param name="comparerOf">Its comparer.</param>
/// <param name="settle">After the items have been added.</param>
internal sealed class TableType<T, TKey, TValue, TComparer>(string name, TComparer byItself, Func<TComparer?, T> make, Func<T, TComparer> comparerOf, Action<T>? settle = null) : ImageType<T>(name)
    where T : class, IDictionary<TKey, TValue>
    where TComparer : class
{
    internal override bool IsFilledLast => true;

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var table = (T)value;
        ItemsOf.SaveComparer(saver, record, comparerOf(table), byItself);
        record.Items = new List<ImageValue>(table.Count * 2);
        foreach (var (key, each) in table)
        {
            record.Items.Add(saver.ValueOf(key, "a key"));
            record.Items.Add(saver.ValueOf(each, "a value"));
        }
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => make(ItemsOf.LoadComparer<TComparer>(loader, record));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var table = (T)value;
        table.Clear();
        var items = ItemsOf.Of(loader, record);
        if (items.Count % 2 != 0)
            throw loader.Damaged("a key has no value");
        for (var i = 0; i < items.Count; i += 2)
        {
            var key = loader.ValueOf<TKey>(items[i], "a key") ?? throw loader.Damaged("a key is null");
            table[key] = loader.ValueOf<TValue>(items[i + 1], "a value");
        }

        settle?.Invoke(table);
    }

    internal override bool IsIntact(ImageRecord record, object value)
    {
        var table = (T)value;
        return table.Count * 2 == record.Items!.Count && table.Keys.All(table.ContainsKey);
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
