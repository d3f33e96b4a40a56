using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A struct that is one value in an image.</summary>
/// <param name="name">Its name.</param>
/// <param name="save">To the value.</param>
/// <param name="load">From the value; null where it cannot stand for one of these.</param>
internal class LeafType<T>(string name, Func<T, ImageValue> save, Func<ImageValue, T?> load) : ImageType<T>(name)
    where T : struct
{
    private const string Member = "value";

    internal override ImageValue SaveValue(ImageSaver saver, T value) => save(value);

    internal override T LoadValue(ImageLoader loader, ImageValue saved) => load(saved) ?? throw loader.Damaged($"{saved} is no '{Name}'");

    /// <summary>A boxed one.</summary>
    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        members.Put(Member, Name, SaveValue(saver, (T)value));
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => LoadValue(loader, loader.Peek(record, Member));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
