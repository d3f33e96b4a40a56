using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Arrays of one dimension.</summary>
internal sealed class ArrayType<T>() : ImageType<T[]>(ArrayNames.Of(ImageTypes.NameOf<T>(), "[]"))
{
    internal override void Save(ImageSaver saver, object value, ImageRecord record) => record.Items = ItemsOf.Save(saver, (ReadOnlySpan<T>)(T[])value);

    internal override object? Create(ImageLoader loader, ImageRecord record) => new T[ItemsOf.Of(loader, record).Count];

    internal override void Fill(ImageLoader loader, ImageRecord record, object value) => ItemsOf.Load<T>(loader, ItemsOf.Of(loader, record), (T[])value);

    protected override void Visit(ImageMembers members, ref T[] value) => throw new InvalidOperationException();
}

/// <summary>Arrays of bytes are one value.</summary>
internal sealed class ByteArrayType() : ImageType<byte[]>("byte[]")
{
    private const string Member = "bytes";

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        members.Put(Member, Name, ImageValue.Of((byte[])((byte[])value).Clone()));
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) =>
        loader.Peek(record, Member).Content is byte[] bytes ? bytes.Clone() : throw loader.Damaged($"{record} has no bytes");

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    protected override void Visit(ImageMembers members, ref byte[] value) => throw new InvalidOperationException();
}

internal static class ArrayNames
{
    /// <summary>An array of arrays: C# writes the outer brackets first.</summary>
    internal static string Of(string element, string brackets)
    {
        var at = element.Length;
        while (at > 0 && element[at - 1] == ']')
            at = element.LastIndexOf('[', at - 1);
        return element.Insert(at, brackets);
    }
}
