using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// Immutable collections cannot be filled behind their constructor, so they are made of what they hold, which is made before them, and may only be filled after them. Items that are hashed by what
/// they hold would be hashed too early: these are refused.
/// </summary>
/// <param name="name">The type's name.</param>
/// <param name="comparerOf">The comparer, and the one that the collection has by itself; null where there is none.</param>
/// <param name="make">One of these items.</param>
/// <param name="contains">Whether it finds an item.</param>
/// <param name="keyOf">What of an item is asked for its hash code; null where nothing is.</param>
internal sealed class ImmutableType<T, TItem, TKey>(
    string name, Func<T, IEqualityComparer<TKey>?> comparerOf, Func<IEqualityComparer<TKey>?, IEnumerable<TItem>, T> make, Func<T, TItem, bool> contains, Func<TItem, TKey>? keyOf) : ImageType<T>(name)
    where T : class, IReadOnlyCollection<TItem>
{
    /// <summary>Whether a key is complete once it is made.</summary>
    private static readonly bool s_isKeyComplete = typeof(TKey).IsValueType || typeof(TKey) == typeof(string);

    internal override bool IsFilledLast => true;

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var collection = (T)value;
        var comparer = comparerOf(collection) ?? EqualityComparer<TKey>.Default;
        ItemsOf.SaveComparer(saver, record, comparer, EqualityComparer<TKey>.Default);
        record.Items = new List<ImageValue>(collection.Count);
        foreach (var each in collection)
        {
            if (keyOf is not null && !s_isKeyComplete && keyOf(each) is { } key and not string && comparer.GetHashCode(key) != RuntimeHelpers.GetHashCode(key))
                throw saver.Refuse("", $"an immutable collection whose items, such as '{key.GetType()}', are hashed by what they hold is not saved; use one that can change.");
            record.Items.Add(saver.ValueOf(each, ItemsOf.Item));
        }
    }

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        var items = new TItem[ItemsOf.Of(loader, record).Count];
        ItemsOf.Load<TItem>(loader, record.Items!, items);
        try
        {
            loader.FillNow(loader.Peek(record, ItemsOf.Comparer));
            return make(ItemsOf.LoadComparer<IEqualityComparer<TKey>>(loader, record), items);
        }
        catch (ArgumentException e)
        {
            throw loader.Damaged($"it cannot be made of its items: {e.Message}", e);
        }
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    internal override bool IsIntact(ImageRecord record, object value) => value is T collection && collection.Count == record.Items!.Count && (keyOf is null || collection.All(item => contains(collection, item)));

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
