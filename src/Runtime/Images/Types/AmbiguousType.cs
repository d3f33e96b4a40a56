using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Stands where two assemblies have a type of one name: an image that has it is not restored, and nothing of it is saved.</summary>
internal sealed class AmbiguousType(string name) : ImageType(name, typeof(AmbiguousType))
{
    internal override void Save(ImageSaver saver, object value, ImageRecord record) => throw Refused();

    internal override object? Create(ImageLoader loader, ImageRecord record) => throw Refused();

    internal override void Fill(ImageLoader loader, ImageRecord record, object value) => throw Refused();

    private CoroutineImageException Refused() => new($"Two types are called '{Name}'; images cannot tell them apart. Rename one of them, or move it to another namespace.");
}
