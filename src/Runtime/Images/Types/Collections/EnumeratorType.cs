using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>An enumeration of one of our async iterators in the hands of code that asks for its items itself.</summary>
internal sealed class EnumeratorType<T>() : ImageType<IteratorEnumerator<T>>($"Coroutines.IAsyncEnumerator<{ImageTypes.NameOf<T>()}>")
{
    private const string Iterator = "iterator";
    private const string Method = "method";

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var enumerator = (IteratorEnumerator<T>)value;
        var (iterator, method) = enumerator.Parts;
        var members = saver.Begin(record, null);
        members.Put(Iterator, "frame", saver.Reference(iterator, Iterator));
        members.Put(Method, "string", ImageValue.Of(method));
        enumerator.Show(members);
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        var method = loader.Peek(record, Method).Content as string ?? "";
        if (loader.Peek(record, Iterator) is not { Kind: ImageKind.Reference } reference)
            return new IteratorEnumerator<T>(null, method);
        return loader.TryObjectAt<CoroutineIterator<T>>(reference) is { } iterator ? new IteratorEnumerator<T>(iterator, method) : null;
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        var members = loader.Begin(record, null);
        ((IteratorEnumerator<T>)value).Show(members);
        loader.End(members);
    }

    protected override void Visit(ImageMembers members, ref IteratorEnumerator<T> value) => throw new InvalidOperationException();
}
