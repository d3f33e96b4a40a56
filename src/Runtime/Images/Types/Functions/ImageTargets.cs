using System.ComponentModel;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>What a restored delegate captures. For generated code, while it makes the delegate.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageTargets
{
    private readonly ImageLoader _loader;
    private readonly ImageRecord _record;

    internal ImageTargets(ImageLoader loader, ImageRecord record) => (_loader, _record) = (loader, record);

    internal bool AreAllKnown => _record.Values.All(value => _loader.TryObjectAt<object>(value) is not null);

    /// <summary>The captured object with this number. It need not be complete yet.</summary>
    /// <exception cref="CoroutineImageException">It is of another type.</exception>
    public T At<T>(int index)
        where T : class => _loader.ObjectAt<T>(_record.Values[index]);
}
