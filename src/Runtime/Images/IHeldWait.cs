namespace Coroutines.Images;

/// <summary>A wait that images know: the object that wakes those who wait, and that keeps them in their order.</summary>
internal interface IHeldWait : ICoroutineWait
{
    /// <summary>The primitive, task or future; null where it is none that images have.</summary>
    object? Holder { get; }

    /// <summary>Registers a restored frame, behind those that were restored before it.</summary>
    void Restore(CompilerServices.CoroutineFrame frame, EventLoop loop);
}
