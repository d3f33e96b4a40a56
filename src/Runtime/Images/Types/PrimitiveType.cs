using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A primitive of this library. It is made by its constructor, and then told its state.</summary>
internal sealed class PrimitiveType<T>(string name, Func<T> make) : ImageType<T>($"Coroutines.{name}")
    where T : class, IImaged
{
    protected override T New() => make();

    protected override void Visit(ImageMembers members, ref T value) => value.Show(members);
}
