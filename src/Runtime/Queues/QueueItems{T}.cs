using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What a queue holds, in the order in which it gives it away.</summary>
internal abstract class QueueItems<T>
{
    internal int Count { get; private protected set; }

    internal abstract void Add(T item);

    /// <summary>Only when there is one.</summary>
    internal abstract T Take();

    /// <summary>Shows the items to an image, in an order in which it takes them back.</summary>
    internal abstract void Show(ImageMembers members);
}
