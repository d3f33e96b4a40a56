using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Last in, first out.</summary>
internal sealed class LastInItems<T> : QueueItems<T>
{
    private readonly Stack<T> _items = new();

    internal override void Add(T item)
    {
        _items.Push(item);
        Count++;
    }

    internal override T Take()
    {
        Count--;
        return _items.Pop();
    }

    internal override void Show(ImageMembers members) => members.Items("items", _items.Reverse(), Add);
}
