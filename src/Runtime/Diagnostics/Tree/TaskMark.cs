using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>A task that somebody wants to name later, without keeping it: its first frame, which may serve another task by then.</summary>
internal readonly struct TaskMark(CoroutineFrame? root)
{
    private readonly CoroutineFrame? _root = root;
    private readonly int _version = root?.Version ?? 0;

    /// <summary>The task that runs now, if one does.</summary>
    internal static TaskMark Here => new(EventLoop.Running?.RunningRoot);

    internal bool IsNone => _root is null;

    /// <summary>Its first frame, or null when it has ended.</summary>
    internal CoroutineFrame? Root => _root is { LoopId: not 0 } && _root.Version == _version ? _root : null;
}
