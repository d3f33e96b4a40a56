using Coroutines.Images;

namespace Coroutines;

/// <summary>
/// Suspended coroutines with all that they hold, taken out of a loop at one moment: to be kept, and to go on from there, in this process or another one.
/// Nothing in it is shared with the coroutines that it was made of.
/// </summary>
/// <remarks>Never changes; may be used on any thread.</remarks>
public sealed partial class CoroutineImage
{
    internal CoroutineImage(IReadOnlyList<ImageRecord> objects) => Objects = objects;

    /// <summary>All objects, by their number. The first is the root: the loop's record.</summary>
    internal IReadOnlyList<ImageRecord> Objects { get; }
}
