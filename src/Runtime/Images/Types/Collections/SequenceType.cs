using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A collection that is its items in their order, and asks them for nothing.</summary>
/// <param name="name">The type's name.</param>
/// <param name="make">An empty one.</param>
/// <param name="items">The items, in the order in which they are to be added again.</param>
/// <param name="add">Adds one.</param>
/// <param name="settle">Afterwards.</param>
internal sealed class SequenceType<T, TItem>(string name, Func<T> make, Func<T, IEnumerable<TItem>> items, Action<T, TItem> add, Action<T>? settle = null) : ImageType<T>(name)
    where T : class
{
    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        record.Items = [];
        foreach (var each in items((T)value))
            record.Items.Add(saver.ValueOf(each, ItemsOf.Item));
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => make();

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var collection = (T)value;
        foreach (var each in ItemsOf.Of(loader, record))
            add(collection, loader.ValueOf<TItem>(each, ItemsOf.Item));
        settle?.Invoke(collection);
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
