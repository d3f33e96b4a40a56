using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A thread, for the frames that were pooled on it: a frame finds its loop through its pool without looking at a thread-static field, which
/// costs more than a step needs otherwise.
/// </summary>
internal sealed class LoopThread
{
    [ThreadStatic]
    private static LoopThread? t_current;

    internal readonly PoolTrimmer Trimmer = new();

    /// <summary>The callbacks, to be used again, where no thread-static field has to be asked for them.</summary>
    internal FramePool? Callbacks;

    /// <summary>The loop that runs on it.</summary>
    internal EventLoop? Loop;

    internal static LoopThread Current => t_current ??= new LoopThread();
}
