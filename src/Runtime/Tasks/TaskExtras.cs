using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>What a task needs once it is named, cancelled, watched, or has failed.</summary>
internal sealed class TaskExtras
{
    internal string? Name;

    /// <summary>In debug mode, where it was started.</summary>
    internal CreationSite? Created;

    /// <summary>What it failed with or was cancelled by.</summary>
    internal Exception? Exception;

    /// <summary>A cancel that could not be thrown yet: the task runs, or has to take a result first.</summary>
    internal CoroutineCancelledException? PendingCancel;

    /// <summary>How many cancels were asked for and not taken back.</summary>
    internal int Cancelling;

    /// <summary>Which cancel reached the task last; see <see cref="CancelCascade"/>.</summary>
    internal int Cascade;

    /// <summary>What the task waits for is being cancelled in its place.</summary>
    internal bool IsPassingOn;

    /// <summary>Made when somebody asks for the task's token.</summary>
    internal CancellationTokenSource? TokenSource;

    /// <summary>Tells of the next cancel only, and is made anew after it.</summary>
    internal CancellationTokenSource? NextCancel;

    /// <summary>Reports <see cref="Exception"/> unless somebody sees it.</summary>
    internal LoopGuard? Guard;

    /// <summary>The innermost scope that the task runs in.</summary>
    internal CancelScope? Scope;

    /// <summary>Whether none of it is needed any more.</summary>
    internal bool IsIdle =>
        Name is null && Created is null && Exception is null && PendingCancel is null && Cancelling == 0 && TokenSource is null && NextCancel is null && Guard is null && Scope is null;

    internal void ReleaseGuard()
    {
        Guard?.Release();
        Guard = null;
    }
}
