using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>An object that is its type's only one, such as .NET's own comparers: in an image it is its name.</summary>
internal sealed class SingletonType(string name, object value) : ImageType(name, value.GetType())
{
    internal override void Save(ImageSaver saver, object saved, ImageRecord record)
    {
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => value;

    internal override void Fill(ImageLoader loader, ImageRecord record, object made)
    {
    }
}
