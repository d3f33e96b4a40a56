using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A class whose objects are one value in an image, and refer to nothing.</summary>
/// <param name="name">Its name.</param>
/// <param name="save">To the value.</param>
/// <param name="load">From the value; null where it cannot stand for one of these.</param>
internal sealed class ClassLeafType<T>(string name, Func<T, ImageValue> save, Func<ImageValue, T?> load) : ImageType<T>(name)
    where T : class
{
    private const string Member = "value";

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        members.Put(Member, Name, save((T)value));
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        var saved = loader.Peek(record, Member);
        loader.Copies(saved);
        return load(saved) ?? throw loader.Damaged($"{saved} is no '{Name}'");
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}
