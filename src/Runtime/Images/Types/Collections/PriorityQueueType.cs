using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Priority queues: an element and its priority are two items, in the order of the heap, which stays as it is: so what is equal leaves the queue in the same order.</summary>
internal sealed class PriorityQueueType<TElement, TPriority>()
    : ImageType<PriorityQueue<TElement, TPriority>>($"System.Collections.Generic.PriorityQueue<{ImageTypes.NameOf<TElement>()}, {ImageTypes.NameOf<TPriority>()}>")
{
    internal override bool IsFilledLast => true;

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var queue = (PriorityQueue<TElement, TPriority>)value;
        ItemsOf.SaveComparer(saver, record, queue.Comparer, Comparer<TPriority>.Default);
        record.Items = new List<ImageValue>(queue.Count * 2);
        foreach (var (element, priority) in queue.UnorderedItems)
        {
            record.Items.Add(saver.ValueOf(element, "an element"));
            record.Items.Add(saver.ValueOf(priority, "a priority"));
        }
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) =>
        new PriorityQueue<TElement, TPriority>(ItemsOf.LoadComparer<IComparer<TPriority>>(loader, record));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var queue = (PriorityQueue<TElement, TPriority>)value;
        queue.Clear();
        var items = ItemsOf.Of(loader, record);
        if (items.Count % 2 != 0)
            throw loader.Damaged("an element has no priority");
        for (var i = 0; i < items.Count; i += 2)
            queue.Enqueue(loader.ValueOf<TElement>(items[i], "an element"), loader.ValueOf<TPriority>(items[i + 1], "a priority"));
    }

    /// <summary>Nothing stands before what it comes after.</summary>
    internal override bool IsIntact(ImageRecord record, object value)
    {
        const int Children = 4;
        var queue = (PriorityQueue<TElement, TPriority>)value;
        var heap = queue.UnorderedItems.ToArray();
        for (var i = 1; i < heap.Length; i++)
        {
            if (queue.Comparer.Compare(heap[i].Priority, heap[(i - 1) / Children].Priority) < 0)
                return false;
        }

        return true;
    }

    protected override void Visit(ImageMembers members, ref PriorityQueue<TElement, TPriority> value) => throw new InvalidOperationException();
}
