namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Saves the whole loop at this point, in <see cref="EventLoopOptions.Checkpoints"/>: a process that ends at any moment afterwards can go on from here by
    /// <see cref="EventLoop.Resume"/>. The coroutine goes on when the image is on the disk; what has been done by then is done, and what is done behind it is done once more after a restart.
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop has no store.</exception>
    /// <exception cref="CoroutineImageException">Something cannot be saved; the message says what, and how it is reached. The last checkpoint stays.</exception>
    /// <exception cref="IOException">The store could not write. The last checkpoint stays.</exception>
    public static CheckpointAwaitable Checkpoint()
    {
        if (EventLoop.Require().Checkpoints is null)
            throw new InvalidOperationException($"The loop has no store for checkpoints; give it one: {nameof(EventLoopOptions)}.{nameof(EventLoopOptions.Checkpoints)}.");
        return default;
    }
}
