namespace Coroutines;

/// <summary>Keeps the images that <see cref="Coroutine.Checkpoint"/> takes. Derive from it to keep them elsewhere than in a folder.</summary>
/// <remarks>Called on the loop's thread, which waits for it: what is slow there holds all coroutines up.</remarks>
public abstract class CheckpointStore
{
    /// <summary>Keeps an image, and returns when it would survive a power failure. The one before must stay whole until then, and stay the newest when this throws.</summary>
    public abstract void Save(CoroutineImage image);

    /// <summary>The newest image that is whole; null when there is none.</summary>
    /// <exception cref="CoroutineImageException">There are images, and none that can be read.</exception>
    public abstract CoroutineImage? Load();
}
