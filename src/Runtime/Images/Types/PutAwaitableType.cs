using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What awaits the room for an item in a queue.</summary>
internal sealed class PutAwaitableType<T>() : ImageType<PutAwaitable<T>>($"Coroutines.PutAwaitable<{ImageTypes.NameOf<T>()}>")
{
    protected override void Visit(ImageMembers members, ref PutAwaitable<T> value)
    {
        var (queue, item) = (value.Queue, value.Item);
        members.Member("of", ref queue);
        members.Member("item", ref item);
        value = new PutAwaitable<T>(queue, item);
    }
}
